package embudo.measure;

import java.util.Arrays;

/** An append-only column whose value seldom changes from row to row: one entry a run. */
final class RunColumn {
    private int[] starts = new int[16];
    private long[] values = new long[16];
    private int runs;

    /** Rows come in order; a value equal to the last one costs nothing. */
    void append(int row, long value) {
        if (runs > 0 && values[runs - 1] == value) return;
        if (runs == starts.length) {
            starts = Arrays.copyOf(starts, runs + (runs >> 1));
            values = Arrays.copyOf(values, starts.length);
        }
        starts[runs] = row;
        values[runs++] = value;
    }

    long get(int row) {
        int at = Arrays.binarySearch(starts, 0, runs, row);
        return values[at >= 0 ? at : -at - 2];
    }

    /** Passes every run of {@code value} as first row and row after the last. */
    void each(long value, int size, Span span) {
        for (int i = 0; i < runs; i++)
            if (values[i] == value) span.rows(starts[i], i + 1 < runs ? starts[i + 1] : size);
    }

    /** Rows from {@code from}, {@code to} exclusive. */
    interface Span {
        void rows(long from, long to);
    }
}
