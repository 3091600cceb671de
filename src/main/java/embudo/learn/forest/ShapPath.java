package embudo.learn.forest;

import java.util.Arrays;

/**
 * The columns split on between root and node, each once, with the share of column subsets of each
 * size that lead here: the bookkeeping of TreeSHAP. Element 0 is the root's and belongs to no
 * column.
 */
final class ShapPath {
    static final ShapPath EMPTY =
            new ShapPath(new int[0], new double[0], new double[0], new double[0]);

    private final int[] features;
    private final double[] zeros;
    private final double[] ones;
    private final double[] weights;

    private ShapPath(int[] features, double[] zeros, double[] ones, double[] weights) {
        this.features = features;
        this.zeros = zeros;
        this.ones = ones;
        this.weights = weights;
    }

    double zero(int i) {
        return zeros[i];
    }

    double one(int i) {
        return ones[i];
    }

    /** Element of a column, -1 when it is not on the path. */
    int find(int feature) {
        for (int i = 1; i < features.length; i++) if (features[i] == feature) return i;
        return -1;
    }

    /** The path with a further element. */
    ShapPath extend(double zero, double one, int feature) {
        int depth = features.length;
        ShapPath longer =
                new ShapPath(
                        Arrays.copyOf(features, depth + 1),
                        Arrays.copyOf(zeros, depth + 1),
                        Arrays.copyOf(ones, depth + 1),
                        Arrays.copyOf(weights, depth + 1));
        longer.features[depth] = feature;
        longer.zeros[depth] = zero;
        longer.ones[depth] = one;
        double[] w = longer.weights;
        w[depth] = depth == 0 ? 1 : 0;
        for (int i = depth - 1; i >= 0; i--) {
            w[i + 1] += one * w[i] * (i + 1) / (depth + 1);
            w[i] = zero * w[i] * (depth - i) / (depth + 1);
        }
        return longer;
    }

    /** The path as if an element had never been added. */
    ShapPath unwind(int element) {
        int depth = features.length - 1;
        ShapPath shorter =
                new ShapPath(
                        remove(features, element),
                        remove(zeros, element),
                        remove(ones, element),
                        Arrays.copyOf(weights, depth));
        double one = ones[element];
        double zero = zeros[element];
        double next = weights[depth];
        for (int i = depth - 1; i >= 0; i--) {
            if (one != 0) {
                double own = next * (depth + 1) / ((i + 1) * one);
                next = weights[i] - own * zero * (depth - i) / (depth + 1);
                shorter.weights[i] = own;
            } else shorter.weights[i] = weights[i] * (depth + 1) / (zero * (depth - i));
        }
        return shorter;
    }

    /** Adds to every column on the path what it contributes to a leaf's value. */
    void credit(double value, double[] credits) {
        for (int i = 1; i < features.length; i++)
            credits[features[i]] += unwoundSum(i) * (ones[i] - zeros[i]) * value;
    }

    /** Sum of the weights of {@link #unwind}, without making the path. */
    private double unwoundSum(int element) {
        int depth = features.length - 1;
        double one = ones[element];
        double zero = zeros[element];
        double next = weights[depth];
        double total = 0;
        for (int i = depth - 1; i >= 0; i--) {
            if (one != 0) {
                double own = next * (depth + 1) / ((i + 1) * one);
                total += own;
                next = weights[i] - own * zero * (depth - i) / (depth + 1);
            } else total += weights[i] * (depth + 1) / (zero * (depth - i));
        }
        return total;
    }

    private static int[] remove(int[] from, int at) {
        int[] rest = Arrays.copyOf(from, from.length - 1);
        System.arraycopy(from, at + 1, rest, at, rest.length - at);
        return rest;
    }

    private static double[] remove(double[] from, int at) {
        double[] rest = Arrays.copyOf(from, from.length - 1);
        System.arraycopy(from, at + 1, rest, at, rest.length - at);
        return rest;
    }
}
