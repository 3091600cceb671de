package embudo.measure;

import java.util.Arrays;

/** A growing column of ints in pages, as {@link LongColumn}. */
final class IntColumn {
    private int[][] pages = new int[0][];

    int get(int i) {
        int page = i >>> LongColumn.SHIFT;
        return page < pages.length ? pages[page][i & LongColumn.MASK] : 0;
    }

    void set(int i, int value) {
        int page = i >>> LongColumn.SHIFT;
        while (page >= pages.length) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = new int[LongColumn.MASK + 1];
        }
        pages[page][i & LongColumn.MASK] = value;
    }
}
