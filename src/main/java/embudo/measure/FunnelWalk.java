package embudo.measure;

import embudo.catalog.FunnelRule;
import embudo.measure.Passages.Passage;

import java.util.Arrays;

/**
 * Walks one person's events in order of time and keeps the attempt that came furthest, the first of
 * equals.
 */
abstract class FunnelWalk {
    final int steps;
    final long window;
    final long now;

    /** Times of the furthest attempt, {@link #depth} of them. */
    final long[] best;

    int depth;

    /** Row of the event that began it. */
    int entry;

    FunnelWalk(FunnelRule rule, long now) {
        steps = rule.steps().size();
        window = rule.window().millis();
        this.now = now;
        best = new long[steps];
    }

    static FunnelWalk of(FunnelRule rule, long now) {
        return rule.ordered() ? new OrderedWalk(rule, now) : new LooseWalk(rule, now);
    }

    /** The next person. */
    void begin() {
        depth = 0;
    }

    /**
     * An event that is some of the steps.
     *
     * @param in whether an attempt may begin with it
     */
    abstract void event(long at, int row, int marks, boolean in);

    /** True when an attempt of the person may still come to the end. */
    abstract boolean open();

    /** After the person's last event. */
    void end() {}

    /** What is known of the person, whose depth is above 0. */
    final Passage passage(long person) {
        return new Passage(person, Arrays.copyOf(best, depth), depth < steps && open());
    }

    final void reach(int length, long[] times, int row) {
        if (length <= depth) return;
        depth = length;
        entry = row;
        System.arraycopy(times, 0, best, 0, length);
    }
}
