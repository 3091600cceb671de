package embudo.measure;

import java.util.Arrays;

/** A growing column of shorts in pages, as {@link LongColumn}. */
final class ShortColumn {
    private short[][] pages = new short[0][];

    short get(int i) {
        int page = i >>> LongColumn.SHIFT;
        return page < pages.length ? pages[page][i & LongColumn.MASK] : 0;
    }

    void set(int i, short value) {
        int page = i >>> LongColumn.SHIFT;
        while (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new short[LongColumn.MASK + 1];
        }
        pages[page][i & LongColumn.MASK] = value;
    }
}
