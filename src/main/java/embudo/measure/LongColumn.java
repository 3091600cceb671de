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
        int page = i >>> SHIFT;
        while (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new long[MASK + 1];
        }
        pages[page][i & MASK] = value;
    }

    /** Sets bit {@code i} of the column read as one long row of bits. */
    void setBit(int i) {
        set(i >>> 6, get(i >>> 6) | 1L << i);
    }

    boolean bit(int i) {
        return (get(i >>> 6) >>> i & 1) != 0;
    }
}
