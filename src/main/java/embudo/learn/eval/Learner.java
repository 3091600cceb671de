package embudo.learn.eval;

import embudo.kernel.Progress;
import embudo.learn.data.Table;

/** A way of learning a yes or no from examples. */
@FunctionalInterface
public interface Learner {
    /**
     * @param progress asked between steps of the work whether to stop
     * @throws embudo.kernel.Problem when stopped, or when there is nothing to learn from
     */
    Predictor train(Table examples, Progress progress);

    /** What was learned. */
    @FunctionalInterface
    interface Predictor {
        /** Writes the probability of the outcome, 0 to 1, of each row. */
        void probabilities(Table rows, double[] out);

        default double[] probabilities(Table rows) {
            double[] out = new double[rows.rows()];
            probabilities(rows, out);
            return out;
        }
    }
}
