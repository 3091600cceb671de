package embudo.measure;

import embudo.catalog.FunnelRule;

import java.util.Arrays;

/**
 * Steps in any order: a person is at a step when that one and all before it happened within one
 * window, whichever came first. An attempt begins with any of the steps.
 */
final class LooseWalk extends FunnelWalk {
    private static final long NEVER = Long.MAX_VALUE;
    private long[] at = new long[16];
    private int[] rows = new int[16];
    private int[] marks = new int[16];
    private boolean[] in = new boolean[16];
    private int size;

    LooseWalk(FunnelRule rule, long now) {
        super(rule, now);
    }

    @Override
    void begin() {
        super.begin();
        size = 0;
    }

    @Override
    void event(long time, int row, int steps, boolean begins) {
        if (size == at.length) {
            at = Arrays.copyOf(at, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
            in = Arrays.copyOf(in, size * 2);
        }
        at[size] = time;
        rows[size] = row;
        marks[size] = steps;
        in[size++] = begins;
    }

    @Override
    void end() {
        long[] first = new long[steps];
        for (int i = 0; i < size && depth < steps; i++) if (in[i]) attempt(i, first);
    }

    /** The attempt that begins with an event: when each step first happened, and all before it. */
    private void attempt(int from, long[] first) {
        Arrays.fill(first, NEVER);
        for (int i = from; i < size && at[i] - at[from] <= window; i++)
            for (int rest = marks[i]; rest != 0; rest &= rest - 1) {
                int k = Integer.numberOfTrailingZeros(rest);
                first[k] = Math.min(first[k], at[i]);
            }
        int length = 0;
        while (length < steps && first[length] != NEVER) {
            if (length > 0) first[length] = Math.max(first[length], first[length - 1]);
            length++;
        }
        reach(length, first, rows[from]);
    }

    @Override
    boolean open() {
        for (int i = size - 1; i >= 0; i--) if (in[i]) return now - at[i] <= window;
        return false;
    }
}
