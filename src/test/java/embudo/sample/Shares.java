package embudo.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a whole number by weights so that the parts add up to it exactly. */
final class Shares {
    private Shares() {}

    /** By largest remainder. */
    static long[] of(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        long[] parts = new long[weights.length];
        double[] rest = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (long) exact;
            rest[i] = exact - parts[i];
        }
        long open = total - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rest[i]))
                .limit(open)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
