package embudo.learn.forest;

import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.data.Imputation;
import embudo.learn.data.Table;
import embudo.learn.eval.CalibrationChoice;
import embudo.learn.eval.Learner;
import embudo.learn.eval.Measures;
import embudo.learn.eval.Split;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns a calibrated forest: chooses the leaf size and fits the calibration by out-of-fold
 * predictions for the rows of full weight, then grows the forest on all rows.
 */
public final class ForestTrainer {
    private final ForestGrower grower;
    private final Ticker ticker;

    public ForestTrainer(Work work, Ticker ticker) {
        this.grower = new ForestGrower(work);
        this.ticker = ticker;
    }

    /** This trainer with one configuration. */
    public Learner learner(ForestConfig config) {
        return (examples, progress) -> train(examples, config, progress);
    }

    /**
     * @param examples labels 0 and 1, both present; gaps allowed
     * @param progress counts trees and may stop the work between two of them
     * @throws Problem when stopped, or when there are too few rows of either outcome to hold any
     *     out
     */
    public ForestModel train(Table examples, ForestConfig config, Progress progress) {
        List<Split> folds = Split.folds(examples, config.folds(), config.seed());
        int choices = config.leaves().size() > 1 ? config.leaves().size() : 0;
        TreeCount count =
                new TreeCount(
                        progress,
                        (long) config.folds() * (choices * config.choiceTrees() + config.trees())
                                + config.trees());
        int[] full = examples.full();
        int leaf = config.leaves().getFirst();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < choices; i++) {
            int tried = config.leaves().get(i);
            double[] raw =
                    outOfFold(examples, folds, full, config.choiceTrees(), tried, config, count);
            double loss = Measures.logLoss(examples.select(full).labels(), raw);
            if (loss < best) {
                best = loss;
                leaf = tried;
            }
        }
        double[] raw = outOfFold(examples, folds, full, config.trees(), leaf, config, count);
        Prepared whole = Prepared.of(examples, config.line());
        return new ForestModel(
                examples.schema(),
                whole.imputation(),
                grower.grow(whole.table(), config.trees(), leaf, config.seed(), count),
                CalibrationChoice.of(examples.select(full).labels(), raw, config.seed()),
                examples.baseRate(),
                new ForestModel.About(
                        ticker.now(),
                        examples.fingerprint(),
                        examples.rows(),
                        examples.positives(),
                        leaf,
                        config.seed(),
                        Map.of()),
                whole.line());
    }

    /** A forest of one leaf size without calibration, for comparisons of many. */
    public Learner.Predictor quick(
            Table examples, int trees, int leaf, int seed, Progress progress) {
        return grow(examples, trees, leaf, seed, false, progress);
    }

    /** As {@link #quick}, with as many trees and the line as configured. */
    public Learner.Predictor raw(Table examples, ForestConfig config, int leaf, Progress progress) {
        return grow(examples, config.trees(), leaf, config.seed(), config.line(), progress);
    }

    private Learner.Predictor grow(
            Table examples, int trees, int leaf, int seed, boolean line, Progress progress) {
        Prepared ready = Prepared.of(examples, line);
        Forest forest = grower.grow(ready.table(), trees, leaf, seed, progress);
        return (rows, out) -> forest.probabilities(ready.like(rows), out);
    }

    /** Rows without gaps and, if wanted, with the line; others can be prepared alike. */
    private record Prepared(Imputation imputation, Line line, Table table) {
        static Prepared of(Table examples, boolean line) {
            Imputation imputation = Imputation.of(examples);
            Table whole = imputation.apply(examples);
            Line fitted = line ? Line.fit(whole) : null;
            return new Prepared(imputation, fitted, line ? fitted.widen(whole) : whole);
        }

        Table like(Table rows) {
            Table whole = imputation.apply(rows);
            return line == null ? whole : line.widen(whole);
        }
    }

    /** Raw predictions for these rows, each by a forest that did not see it. */
    private double[] outOfFold(
            Table examples,
            List<Split> folds,
            int[] wanted,
            int trees,
            int leaf,
            ForestConfig config,
            Progress progress) {
        double[] raw = new double[examples.rows()];
        for (Split fold : folds) {
            Learner.Predictor forest =
                    grow(
                            examples.select(fold.training()),
                            trees,
                            leaf,
                            config.seed(),
                            config.line(),
                            progress);
            double[] held = forest.probabilities(examples.select(fold.heldOut()));
            for (int i = 0; i < held.length; i++) raw[fold.heldOut()[i]] = held[i];
        }
        return IntStream.of(wanted).mapToDouble(r -> raw[r]).toArray();
    }
}
