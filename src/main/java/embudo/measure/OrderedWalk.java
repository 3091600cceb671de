package embudo.measure;

import embudo.catalog.FunnelRule;
import embudo.catalog.FunnelStep;

import java.util.Arrays;

/**
 * Steps in their order, each by an event of its own. Of all events that reached a step the latest
 * is the best to go on from: it lies nearest, and the attempt it belongs to began no earlier than
 * the others'. So one attempt for each step is enough to know.
 */
final class OrderedWalk extends FunnelWalk {
    private final long[] within;
    // The latest attempt that came to each step: its times, and the row it began with.
    private final long[][] attempts;
    private final int[] rows;

    OrderedWalk(FunnelRule rule, long now) {
        super(rule, now);
        within = new long[steps];
        for (int k = 0; k < steps; k++) {
            FunnelStep step = rule.steps().get(k);
            within[k] = step.within() == null ? Long.MAX_VALUE : step.within().millis();
        }
        attempts = new long[steps][steps];
        rows = new int[steps];
    }

    @Override
    void begin() {
        super.begin();
        Arrays.fill(rows, -1);
    }

    @Override
    void event(long at, int row, int marks, boolean in) {
        for (int k = steps - 1; k > 0; k--)
            if ((marks >> k & 1) != 0 && alive(k, at)) {
                System.arraycopy(attempts[k - 1], 0, attempts[k], 0, k);
                attempts[k][k] = at;
                rows[k] = rows[k - 1];
                reach(k + 1, attempts[k], rows[k]);
            }
        if ((marks & 1) != 0 && in) {
            attempts[0][0] = at;
            rows[0] = row;
            reach(1, attempts[0], row);
        }
    }

    /** Whether an event of a moment can be step {@code k} of the attempt that came just before. */
    private boolean alive(int k, long at) {
        long[] times = attempts[k - 1];
        return rows[k - 1] >= 0 && at - times[k - 1] <= within[k] && at - times[0] <= window;
    }

    @Override
    boolean open() {
        for (int k = 1; k < steps; k++) if (alive(k, now)) return true;
        return false;
    }
}
