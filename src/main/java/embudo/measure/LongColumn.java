package embudo.measure;

import java.util.Arrays;

/**
 * A growing column of longs in pages, so that growth never copies what is there. Unset cells are 0.
 */
final class LongColumn {
    static final int SHIFT = 16;
    static final int MASK = (1 << SHIFT) - 1;
    private long[][] pages = new long[0][];

    long get(int i) {
        int page = i >>> SHIFT;
        return page < pages.length ? pages[page][i & MASK] : 0;
    }

    void set(int i, long value) {
        page(i >>> SHIFT)[i & MASK] = value;
    }

    /** Writes the first {@code n} values from cell {@code at} on. */
    void put(int at, long[] values, int n) {
        for (int done = 0; done < n; ) {
            int cell = at + done & MASK;
            int some = Math.min(n - done, MASK + 1 - cell);
            System.arraycopy(values, done, page(at + done >>> SHIFT), cell, some);
            done += some;
        }
    }

    /** A page to read or write directly, made when it is not there yet. */
    long[] page(int page) {
        while (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new long[MASK + 1];
        }
        return pages[page];
    }

    /** Sets bit {@code i} of the column read as one long row of bits. */
    void setBit(int i) {
        set(i >>> 6, get(i >>> 6) | 1L << i);
    }

    boolean bit(int i) {
        return (get(i >>> 6) >>> i & 1) != 0;
    }
}
