package embudo.learn.weka;

import embudo.kernel.Progress;
import embudo.learn.data.Imputation;
import embudo.learn.data.Table;
import embudo.learn.eval.Learner;

import weka.classifiers.Classifier;
import weka.core.Instances;

import java.util.function.Supplier;

/** One of Weka's learners as it is, to hold our forests against. Cannot be stopped midway. */
public final class WekaLearner implements Learner {
    private final Supplier<Classifier> fresh;

    /**
     * @param fresh makes an untrained classifier
     */
    public WekaLearner(Supplier<Classifier> fresh) {
        this.fresh = fresh;
    }

    @Override
    public Predictor train(Table examples, Progress progress) {
        progress.check();
        Imputation imputation = Imputation.of(examples);
        Classifier classifier = fresh.get();
        try {
            classifier.buildClassifier(WekaRows.of(imputation.apply(examples)));
        } catch (Exception e) {
            throw new IllegalStateException("Weka could not learn", e);
        }
        return (rows, out) -> predict(classifier, imputation.apply(rows), out);
    }

    private static void predict(Classifier classifier, Table rows, double[] out) {
        Instances header = WekaRows.empty(rows.schema(), 0);
        try {
            for (int r = 0; r < rows.rows(); r++)
                out[r] = classifier.distributionForInstance(WekaRows.row(rows, r, header))[1];
        } catch (Exception e) {
            throw new IllegalStateException("Weka could not predict", e);
        }
    }
}
