package embudo.learn.forest;

import java.util.Arrays;

/**
 * The bookkeeping of TreeSHAP: for each node between root and leaf a frame of the columns split on
 * so far, each once, with the share of column subsets of each size that lead here. Element 0 of a
 * frame is the root's and belongs to no column. Frames lie one after another in the same arrays and
 * are written over when the walk comes back: an explanation makes many thousands of them.
 */
final class ShapPath {
    private static final int ROOM = 256;
    private int[] features = new int[ROOM];
    private double[] zeros = new double[ROOM];
    private double[] ones = new double[ROOM];
    private double[] weights = new double[ROOM];

    double zero(int i) {
        return zeros[i];
    }

    double one(int i) {
        return ones[i];
    }

    /** Position of a column's element within a frame, -1 when it is not on the path. */
    int find(int from, int length, int feature) {
        for (int i = from + 1; i < from + length; i++) if (features[i] == feature) return i;
        return -1;
    }

    /**
     * Lays a frame of one element more behind a frame.
     *
     * @return where the new frame starts
     */
    int extend(int from, int length, double zero, double one, int feature) {
        int start = from + length;
        int last = start + length;
        room(last + 1);
        System.arraycopy(features, from, features, start, length);
        System.arraycopy(zeros, from, zeros, start, length);
        System.arraycopy(ones, from, ones, start, length);
        System.arraycopy(weights, from, weights, start, length);
        features[last] = feature;
        zeros[last] = zero;
        ones[last] = one;
        weights[last] = length == 0 ? 1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            weights[start + i + 1] += one * weights[start + i] * (i + 1) / (length + 1);
            weights[start + i] = zero * weights[start + i] * (length - i) / (length + 1);
        }
        return start;
    }

    /** Takes an element out of a frame, as if it had never been added; one element is left less. */
    void unwind(int from, int length, int element) {
        int depth = length - 1;
        double one = ones[element];
        double zero = zeros[element];
        double next = weights[from + depth];
        for (int i = depth - 1; i >= 0; i--) {
            double weight = weights[from + i];
            if (one != 0) {
                double own = next * (depth + 1) / ((i + 1) * one);
                next = weight - own * zero * (depth - i) / (depth + 1);
                weights[from + i] = own;
            } else weights[from + i] = weight * (depth + 1) / (zero * (depth - i));
        }
        int rest = from + depth - element;
        System.arraycopy(features, element + 1, features, element, rest);
        System.arraycopy(zeros, element + 1, zeros, element, rest);
        System.arraycopy(ones, element + 1, ones, element, rest);
    }

    /** Adds to every column of a frame what it contributes to a leaf's value. */
    void credit(int from, int length, double value, double[] credits) {
        for (int i = from + 1; i < from + length; i++)
            credits[features[i]] += unwoundSum(from, length, i) * (ones[i] - zeros[i]) * value;
    }

    /** Sum of the weights after {@link #unwind}, without doing it. */
    private double unwoundSum(int from, int length, int element) {
        int depth = length - 1;
        double one = ones[element];
        double zero = zeros[element];
        double next = weights[from + depth];
        double total = 0;
        for (int i = depth - 1; i >= 0; i--) {
            if (one != 0) {
                double own = next * (depth + 1) / ((i + 1) * one);
                total += own;
                next = weights[from + i] - own * zero * (depth - i) / (depth + 1);
            } else total += weights[from + i] * (depth + 1) / (zero * (depth - i));
        }
        return total;
    }

    private void room(int needed) {
        if (needed <= features.length) return;
        int size = Math.max(needed, 2 * features.length);
        features = Arrays.copyOf(features, size);
        zeros = Arrays.copyOf(zeros, size);
        ones = Arrays.copyOf(ones, size);
        weights = Arrays.copyOf(weights, size);
    }
}
