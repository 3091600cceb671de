package embudo.measure;

import java.util.List;

/** Quantiles by linear interpolation between the nearest ranks. */
final class Quantiles {
    private Quantiles() {}

    /** NaN for no values; {@code q} from 0 to 1. */
    static double of(List<Double> values, double q) {
        if (values.isEmpty()) return Double.NaN;
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        double at = q * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
