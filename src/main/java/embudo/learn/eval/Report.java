package embudo.learn.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How good probabilities were on rows that their model had not seen; see {@link Measures}.
 * Accuracy, precision and recall take one half as the cut-off; precision is NaN when no row reaches
 * it.
 *
 * @param calibration ten bins of equally many rows, by rising probability; fewer for few rows
 * @param roc from (0, 0) to (1, 1)
 * @param confusion one for each cut-off asked for
 */
public record Report(
        int rows,
        int positives,
        double auc,
        double brier,
        double logLoss,
        double liftTopDecile,
        double accuracy,
        double precision,
        double recall,
        List<Bin> calibration,
        List<RocPoint> roc,
        List<Confusion> confusion) {
    private static final int BINS = 10;
    private static final int ROC_POINTS = 200;

    public Report {
        calibration = List.copyOf(calibration);
        roc = List.copyOf(roc);
        confusion = List.copyOf(confusion);
    }

    /**
     * @param predicted mean probability of the bin's rows
     * @param observed share of them that had the outcome, with its interval
     */
    public record Bin(int rows, double predicted, double observed, Interval interval) {
        /** Whether the promise lies within what chance allows. */
        public boolean holds() {
            return interval.contains(predicted);
        }
    }

    /** Share of rows without and with the outcome that reach some cut-off. */
    public record RocPoint(double falsePositives, double truePositives) {}

    /** Rows by whether their probability reaches the cut-off and whether the outcome came. */
    public record Confusion(
            double cutOff,
            int truePositives,
            int falsePositives,
            int trueNegatives,
            int falseNegatives) {
        public double precision() {
            return (double) truePositives / (truePositives + falsePositives);
        }

        public double recall() {
            return (double) truePositives / (truePositives + falseNegatives);
        }

        public double accuracy() {
            int right = truePositives + trueNegatives;
            return (double) right / (right + falsePositives + falseNegatives);
        }
    }

    /**
     * @param labels 0 or 1
     * @param cutOffs probabilities at which to count right and wrong
     */
    public static Report of(double[] labels, double[] probabilities, double... cutOffs) {
        Confusion half = confusion(labels, probabilities, 0.5);
        return new Report(
                labels.length,
                (int) Arrays.stream(labels).sum(),
                Measures.auc(labels, probabilities),
                Measures.brier(labels, probabilities),
                Measures.logLoss(labels, probabilities),
                Measures.liftTopDecile(labels, probabilities),
                half.accuracy(),
                half.precision(),
                half.recall(),
                bins(labels, probabilities),
                roc(labels, probabilities),
                DoubleStream.of(cutOffs)
                        .mapToObj(c -> confusion(labels, probabilities, c))
                        .toList());
    }

    private static Confusion confusion(double[] labels, double[] probabilities, double cutOff) {
        int[] counts = new int[4];
        for (int i = 0; i < labels.length; i++)
            counts[(probabilities[i] >= cutOff ? 0 : 2) + (labels[i] == 1 ? 0 : 1)]++;
        return new Confusion(cutOff, counts[0], counts[1], counts[3], counts[2]);
    }

    private static List<Bin> bins(double[] labels, double[] probabilities) {
        int[] order = Measures.ascending(probabilities);
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            int from = (int) ((long) order.length * b / BINS);
            int to = (int) ((long) order.length * (b + 1) / BINS);
            if (from == to) continue;
            double promised = 0;
            double hits = 0;
            for (int i = from; i < to; i++) {
                promised += probabilities[order[i]];
                hits += labels[order[i]];
            }
            int rows = to - from;
            bins.add(new Bin(rows, promised / rows, hits / rows, Interval.wilson(hits, rows)));
        }
        return bins;
    }

    /** Points after whole groups of ties, thinned to some two hundred. */
    private static List<RocPoint> roc(double[] labels, double[] probabilities) {
        int[] order = Measures.ascending(probabilities);
        double hits = Arrays.stream(labels).sum();
        double others = labels.length - hits;
        List<RocPoint> points = new ArrayList<>(List.of(new RocPoint(0, 0)));
        int step = Math.max(1, order.length / ROC_POINTS);
        double above = 0;
        int last = order.length;
        for (int i = order.length - 1; i >= 0; i--) {
            above += labels[order[i]];
            boolean border = i == 0 || probabilities[order[i - 1]] != probabilities[order[i]];
            if (!border || (i > 0 && last - i < step)) continue;
            points.add(new RocPoint((order.length - i - above) / others, above / hits));
            last = i;
        }
        return points;
    }
}
