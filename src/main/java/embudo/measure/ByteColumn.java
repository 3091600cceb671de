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
        int page = i >>> LongColumn.SHIFT;
        while (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new byte[LongColumn.MASK + 1];
        }
        pages[page][i & LongColumn.MASK] = value;
    }
}
