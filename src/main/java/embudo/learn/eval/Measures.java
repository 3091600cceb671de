package embudo.learn.eval;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Figures of predicted probabilities against outcomes of 0 and 1. Every row counts the same. An
 * undefined figure (such as the AUC of one outcome alone) is NaN.
 */
public final class Measures {
    private static final double SMALLEST = 1e-15;

    private Measures() {}

    /**
     * Area under the ROC curve: the chance that a row with the outcome is ranked above one without,
     * ties counting one half (Mann-Whitney).
     */
    public static double auc(double[] labels, double[] scores) {
        int[] order = ascending(scores);
        double ranks = 0;
        long hits = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) to++;
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++)
                if (labels[order[i]] == 1) {
                    ranks += rank;
                    hits++;
                }
            from = to;
        }
        double pairs = (double) hits * (order.length - hits);
        return (ranks - hits * (hits + 1) / 2.0) / pairs;
    }

    /** Mean squared difference of probability and outcome: 0 is perfect. */
    public static double brier(double[] labels, double[] probabilities) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> Math.pow(probabilities[i] - labels[i], 2))
                .average()
                .orElse(Double.NaN);
    }

    /** Mean negative log likelihood in nats; a probability is taken as 1e-15 from 0 and 1. */
    public static double logLoss(double[] labels, double[] probabilities) {
        return IntStream.range(0, labels.length)
                .mapToDouble(i -> -Math.log(Math.max(given(labels[i], probabilities[i]), SMALLEST)))
                .average()
                .orElse(Double.NaN);
    }

    private static double given(double label, double probability) {
        return label == 1 ? probability : 1 - probability;
    }

    /**
     * How many times the average rate of the outcome the best-ranked tenth has. Of rows that tie at
     * the border of the tenth, the share that fits counts.
     */
    public static double liftTopDecile(double[] labels, double[] probabilities) {
        int[] order = ascending(probabilities);
        int size = Math.max(1, (int) Math.round(order.length / 10.0));
        double hits = 0;
        int taken = 0;
        for (int to = order.length; to > 0 && taken < size; ) {
            int from = to;
            double value = probabilities[order[to - 1]];
            double tied = 0;
            while (from > 0 && probabilities[order[from - 1]] == value)
                tied += labels[order[--from]];
            int fits = Math.min(size - taken, to - from);
            hits += tied * fits / (to - from);
            taken += fits;
            to = from;
        }
        return hits / size / Arrays.stream(labels).average().orElse(Double.NaN);
    }

    /** Positions in ascending order of value. */
    static int[] ascending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
