package embudo.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/** The first few of many rows in some order, found in one pass and without ordering the others. */
final class TopRows {
    /** A sample this many times as long as what is wanted spares most rows a second look. */
    private static final int SAMPLE = 64;

    private final ByKey order;
    private final int[] best;
    private int n;
    private IntUnaryOperator bound;

    private TopRows(ByKey order, int wanted) {
        this.order = order;
        best = new int[wanted];
    }

    /** At most {@code wanted} of the matching rows, in order. */
    static int[] of(ByKey order, BitSet matching, int wanted) {
        TopRows top = new TopRows(order, wanted);
        int step = matching.length() / SAMPLE / Math.max(1, wanted);
        if (step > 1)
            for (int row = 0; row < matching.length(); row += step)
                if (matching.get(row)) top.offer(row);
        // The sample's last bounds the answer; its rows come again.
        top.n = 0;
        for (int row = matching.nextSetBit(0); row >= 0; row = matching.nextSetBit(row + 1))
            top.offer(row);
        return Arrays.copyOf(top.best, top.n);
    }

    private void offer(int row) {
        if (best.length == 0 || bound != null && bound.applyAsInt(row) > 0) return;
        int place = place(row);
        if (n == best.length) n--;
        System.arraycopy(best, place, best, place + 1, n - place);
        best[place] = row;
        if (++n == best.length) bound = order.to(best[n - 1]);
    }

    private int place(int row) {
        IntUnaryOperator others = order.to(row);
        int low = 0;
        int high = n;
        while (low < high) {
            int mid = low + high >>> 1;
            if (others.applyAsInt(best[mid]) < 0) low = mid + 1;
            else high = mid;
        }
        return low;
    }
}
