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

/**
 * Learns a calibrated forest: chooses the leaf size, fits the calibration to out-of-fold
 * predictions, then grows the forest on all rows.
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
        int leaf = config.leaves().getFirst();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < choices; i++) {
            int tried = config.leaves().get(i);
            double[] raw = outOfFold(examples, folds, config.choiceTrees(), tried, config, count);
            double loss = Measures.logLoss(examples.labels(), raw);
            if (loss < best) {
                best = loss;
                leaf = tried;
            }
        }
        double[] raw = outOfFold(examples, folds, config.trees(), leaf, config, count);
        Imputation imputation = Imputation.of(examples);
        Table whole = imputation.apply(examples);
        return new ForestModel(
                examples.schema(),
                imputation,
                grower.grow(whole, config.trees(), leaf, config.seed(), count),
                CalibrationChoice.of(examples.labels(), raw, config.seed()),
                examples.baseRate(),
                new ForestModel.About(
                        ticker.now(),
                        examples.fingerprint(),
                        examples.rows(),
                        examples.positives(),
                        leaf,
                        config.seed(),
                        Map.of()));
    }

    /** Raw predictions for every row by a forest that did not see it. */
    private double[] outOfFold(
            Table examples,
            List<Split> folds,
            int trees,
            int leaf,
            ForestConfig config,
            Progress progress) {
        double[] raw = new double[examples.rows()];
        for (Split fold : folds) {
            Table training = examples.select(fold.training());
            Imputation imputation = Imputation.of(training);
            Forest forest =
                    grower.grow(imputation.apply(training), trees, leaf, config.seed(), progress);
            double[] held = new double[fold.heldOut().length];
            forest.probabilities(imputation.apply(examples.select(fold.heldOut())), held);
            for (int i = 0; i < held.length; i++) raw[fold.heldOut()[i]] = held[i];
        }
        return raw;
    }
}
