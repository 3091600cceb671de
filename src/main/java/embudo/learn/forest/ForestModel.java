package embudo.learn.forest;

import embudo.learn.data.Imputation;
import embudo.learn.data.Schema;
import embudo.learn.data.Table;
import embudo.learn.eval.Calibration;
import embudo.learn.eval.Learner;

import java.time.Instant;
import java.util.Map;

/**
 * Everything that is needed to predict and to explain: what {@link ModelFile} keeps. Rows may have
 * gaps.
 *
 * @param schema columns that rows must have, in order
 * @param baseRate weighted share of the outcome among the training rows
 * @param about where the model came from
 */
public record ForestModel(
        Schema schema,
        Imputation imputation,
        Forest forest,
        Calibration calibration,
        double baseRate,
        About about)
        implements Learner.Predictor {
    /**
     * @param dataFingerprint of the training table
     * @param rows training rows
     * @param positives training rows with the outcome
     * @param leaf least rows in a leaf, as chosen
     * @param notes free facts of the caller, such as the horizon
     */
    public record About(
            Instant trainedAt,
            String dataFingerprint,
            int rows,
            int positives,
            int leaf,
            int seed,
            Map<String, String> notes) {
        public About {
            notes = Map.copyOf(notes);
        }
    }

    /** The forest's own probability, which {@link #explain} takes apart. */
    public double raw(double[] row) {
        return forest.probability(imputation.apply(row));
    }

    /** Calibrated probability of the outcome. */
    public double probability(double[] row) {
        return calibration.of(raw(row));
    }

    @Override
    public void probabilities(Table rows, double[] out) {
        forest.probabilities(imputation.apply(rows), out);
        calibration.apply(out);
    }

    /** What each column adds to the raw probability of a row. */
    public TreeShap.Explanation explain(double[] row) {
        return TreeShap.explain(forest, imputation.apply(row));
    }

    /** The same model with a further note. */
    public ForestModel note(String key, String value) {
        Map<String, String> notes = new java.util.TreeMap<>(about.notes());
        notes.put(key, value);
        return new ForestModel(
                schema,
                imputation,
                forest,
                calibration,
                baseRate,
                new About(
                        about.trainedAt(),
                        about.dataFingerprint(),
                        about.rows(),
                        about.positives(),
                        about.leaf(),
                        about.seed(),
                        notes));
    }
}
