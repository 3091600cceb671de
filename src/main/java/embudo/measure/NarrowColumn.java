package embudo.measure;

import java.util.HashMap;
import java.util.Map;

/** Longs that nearly always fit an int: four bytes a cell, the few wide ones aside. */
final class NarrowColumn {
    private static final int WIDE = Integer.MIN_VALUE;
    private final IntColumn narrow = new IntColumn();
    private final Map<Integer, Long> wide = new HashMap<>();

    long get(int i) {
        return value(narrow.get(i), i);
    }

    /** The value of cell {@code i}, whose entry in its {@link #page} is {@code entry}. */
    long value(int entry, int i) {
        return entry == WIDE ? wide.get(i) : entry;
    }

    /** Entries to be read through {@link #value}. */
    int[] page(int page) {
        return narrow.page(page);
    }

    /** Writes the first {@code n} values from cell {@code at} on. */
    void put(int at, long[] values, int n) {
        int[] entries = new int[n];
        for (int i = 0; i < n; i++) {
            int entry = (int) values[i];
            if (entry != values[i] || entry == WIDE) {
                entry = WIDE;
                wide.put(at + i, values[i]);
            }
            entries[i] = entry;
        }
        narrow.put(at, entries, n);
    }
}
