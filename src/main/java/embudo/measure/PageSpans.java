package embudo.measure;

import java.util.Arrays;

/**
 * The earliest and the latest moment of each page of rows. Events arrive nearly in order of time,
 * so a question about some days need not look at most pages.
 */
final class PageSpans {
    private long[] earliest = new long[0];
    private long[] latest = new long[0];

    /** Takes over the moments of the first {@code n} rows of a block, which follows the last. */
    void put(int row, long[] at, int n) {
        for (int i = 0; i < n; i++) {
            int page = row + i >>> LongColumn.SHIFT;
            if (page == earliest.length) grow();
            earliest[page] = Math.min(earliest[page], at[i]);
            latest[page] = Math.max(latest[page], at[i]);
        }
    }

    private void grow() {
        int pages = earliest.length;
        earliest = Arrays.copyOf(earliest, pages + 1);
        latest = Arrays.copyOf(latest, pages + 1);
        earliest[pages] = Long.MAX_VALUE;
        latest[pages] = Long.MIN_VALUE;
    }

    /** True when no row of the page lies between two moments, both included. */
    boolean misses(int page, long from, long to) {
        return latest[page] < from || earliest[page] > to;
    }
}
