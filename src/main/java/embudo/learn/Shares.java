package embudo.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides whole points in proportion, without losing any. */
final class Shares {
    private Shares() {}

    /**
     * Shares of {@code total} in proportion to {@code weights}, by the largest remainder (of equal
     * ones the first). They add up to {@code total} exactly; all are 0 when the weights are.
     *
     * @param weights none negative
     */
    static int[] of(int[] weights, int total) {
        long sum = IntStream.of(weights).asLongStream().sum();
        int[] shares = new int[weights.length];
        if (sum == 0) return shares;
        for (int i = 0; i < shares.length; i++) shares[i] = (int) ((long) weights[i] * total / sum);
        int left = total - Arrays.stream(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -((long) weights[i] * total % sum)))
                .limit(left)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
