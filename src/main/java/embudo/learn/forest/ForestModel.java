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
 * @param line the forest's last column, which rows don't have; null when it has none
 */
public record ForestModel(
        Schema schema,
        Imputation imputation,
        Forest forest,
        Calibration calibration,
        double baseRate,
        About about,
        Line line)
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
        return forest.probability(wide(imputation.apply(row)));
    }

    /** Calibrated probability of the outcome. */
    public double probability(double[] row) {
        return calibration.of(raw(row));
    }

    @Override
    public void probabilities(Table rows, double[] out) {
        Table whole = imputation.apply(rows);
        forest.probabilities(line == null ? whole : line.widen(whole), out);
        calibration.apply(out);
    }

    private double[] wide(double[] row) {
        return line == null ? row : line.widen(row);
    }

    /**
     * What each column adds to the raw probability of a row. With a line, its part is spread over
     * the columns ({@link Line#spread}), and what belongs to no column is left out of the sum.
     */
    public TreeShap.Explanation explain(double[] row) {
        double[] whole = imputation.apply(row);
        TreeShap.Explanation found = TreeShap.explain(forest, wide(whole));
        return line == null
                ? found
                : new TreeShap.Explanation(found.base(), line.spread(whole, found.values()));
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
                        notes),
                line);
    }
}
