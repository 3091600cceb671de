package embudo.measure.attribution;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Rounds credits so that what is shown adds up to the total that is shown. */
public final class Whole {
    private Whole() {}

    /**
     * Whole numbers next to {@code credits} that add up to {@code total}, by the largest remainder
     * (of equal ones the first).
     *
     * @param credits may be negative; they add up to {@code total} but for rounding
     */
    public static long[] of(double[] credits, long total) {
        long[] whole = new long[credits.length];
        long sum = 0;
        for (int i = 0; i < whole.length; i++) sum += whole[i] = (long) Math.floor(credits[i]);
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> whole[i] - credits[i]))
                .limit(Math.max(0, total - sum))
                .forEach(i -> whole[i]++);
        return whole;
    }
}
