package embudo.measure;

import java.util.Arrays;

/** A growing column of bytes in pages, as {@link LongColumn}. */
final class ByteColumn {
    private byte[][] pages = new byte[0][];

    byte get(int i) {
        int page = i >>> LongColumn.SHIFT;
        return page < pages.length ? pages[page][i & LongColumn.MASK] : 0;
    }

    void set(int i, byte value) {
        page(i >>> LongColumn.SHIFT)[i & LongColumn.MASK] = value;
    }

    /** Writes the first {@code n} values from cell {@code at} on. */
    void put(int at, byte[] values, int n) {
        for (int done = 0; done < n; ) {
            int cell = at + done & LongColumn.MASK;
            int some = Math.min(n - done, LongColumn.MASK + 1 - cell);
            System.arraycopy(values, done, page(at + done >>> LongColumn.SHIFT), cell, some);
            done += some;
        }
    }

    /** A page to read or write directly, made when it is not there yet. */
    byte[] page(int page) {
        while (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new byte[LongColumn.MASK + 1];
        }
        return pages[page];
    }
}
