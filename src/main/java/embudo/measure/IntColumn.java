package embudo.measure;

import java.util.Arrays;

/**
 * A growing column of ints in pages, as {@link LongColumn}. A page that holds nothing but 0 takes
 * no room until it is asked for.
 */
final class IntColumn {
    private int[][] pages = new int[0][];

    int get(int i) {
        int page = i >>> LongColumn.SHIFT;
        int[] cells = page < pages.length ? pages[page] : null;
        return cells == null ? 0 : cells[i & LongColumn.MASK];
    }

    void set(int i, int value) {
        page(i >>> LongColumn.SHIFT)[i & LongColumn.MASK] = value;
    }

    /** Writes the first {@code n} values from cell {@code at} on. */
    void put(int at, int[] values, int n) {
        for (int done = 0; done < n; ) {
            int cell = at + done & LongColumn.MASK;
            int some = Math.min(n - done, LongColumn.MASK + 1 - cell);
            int page = at + done >>> LongColumn.SHIFT;
            if (page < pages.length && pages[page] != null || any(values, done, done + some))
                System.arraycopy(values, done, page(page), cell, some);
            done += some;
        }
    }

    private static boolean any(int[] values, int from, int to) {
        for (int i = from; i < to; i++) if (values[i] != 0) return true;
        return false;
    }

    /** A page to read or write directly, made when it is not there yet. */
    int[] page(int page) {
        if (page >= pages.length) pages = Arrays.copyOf(pages, page + 1);
        if (pages[page] == null) pages[page] = new int[LongColumn.MASK + 1];
        return pages[page];
    }
}
