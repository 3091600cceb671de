package embudo.measure;

import java.util.Arrays;

/** A row of counters for each day (or month) that has any, whatever the years. */
final class DayTable {
    private final int width;
    private long[][] rows = new long[0][];
    private int base;

    DayTable(int width) {
        this.width = width;
    }

    /** The counters of a day, to write to. */
    long[] of(int day) {
        if (rows.length == 0) {
            base = day;
            rows = new long[64][];
        } else if (day < base) {
            int more = Math.max(base - day, rows.length);
            long[][] wider = new long[rows.length + more][];
            System.arraycopy(rows, 0, wider, more, rows.length);
            base -= more;
            rows = wider;
        } else if (day - base >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(day - base + 1, rows.length * 2));
        }
        if (rows[day - base] == null) rows[day - base] = new long[width];
        return rows[day - base];
    }

    /** One counter, 0 for a day without any. */
    long get(int day, int cell) {
        int i = day - base;
        return i < 0 || i >= rows.length || rows[i] == null ? 0 : rows[i][cell];
    }

    /** Days from {@code first()} to before {@code end()} may hold counters. */
    int first() {
        return base;
    }

    int end() {
        return base + rows.length;
    }

    boolean has(int day) {
        int i = day - base;
        return i >= 0 && i < rows.length && rows[i] != null;
    }
}
