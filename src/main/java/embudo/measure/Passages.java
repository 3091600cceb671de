package embudo.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far each entrant of a funnel came. Immutable. */
public final class Passages {
    private final List<Passage> all;
    private final int steps;

    /**
     * One entrant's furthest attempt.
     *
     * @param person id
     * @param times of the steps reached, in epoch milliseconds, at least one
     * @param open may still come further
     */
    public record Passage(long person, long[] times, boolean open) {
        public int depth() {
            return times.length;
        }
    }

    public Passages(List<Passage> all, int steps) {
        this.all = List.copyOf(all);
        this.steps = steps;
    }

    /** Which of the people at a step. */
    public enum Part {
        /** Came to the step. */
        REACHED,
        /** Came to the step before, no further, and no longer can. */
        LOST,
        /** Came to the step before and may still come to this one. */
        OPEN
    }

    /** The people of a part of a step, from 0. Nobody is lost before the first. */
    public Set<Long> people(int step, Part part) {
        Set<Long> people = new HashSet<>();
        for (Passage p : all)
            if (switch (part) {
                case REACHED -> p.depth() > step;
                case LOST -> p.depth() == step && !p.open();
                case OPEN -> p.depth() == step && p.open();
            }) people.add(p.person());
        return people;
    }

    /**
     * One step.
     *
     * @param step share of the step before, which those still open can only raise
     * @param overall share of the entrants
     * @param open how many of the step before may still arrive
     * @param lost how many of the step before no longer can
     * @param median milliseconds since the step before, NaN when nobody arrived
     * @param p90 nine of ten arrived as soon
     */
    public record Step(Share step, Share overall, long open, long lost, double median, double p90) {
        public long count() {
            return overall.part();
        }

        /**
         * Against the same step elsewhere. Those still open may come or not: the difference is
         * clear when it is in either case.
         */
        public Change over(Step other) {
            Share.Lead now = step.over(other.step());
            Share.Lead best = new Share(step.part() + open, step.whole()).over(other.step());
            boolean clear = now.low() > 0 || best.high() < 0;
            return new Change(now, clear, !clear && open > 0);
        }
    }

    /**
     * How a step's share differs.
     *
     * @param early not clear as long as some are still open
     */
    public record Change(Share.Lead lead, boolean clear, boolean early) {}

    public List<Step> steps() {
        long[] depths = new long[steps + 1];
        long[] open = new long[steps + 1];
        for (Passage p : all) {
            depths[p.depth()]++;
            if (p.open()) open[p.depth()]++;
        }
        List<Step> found = new ArrayList<>();
        long before = all.size();
        for (int k = 0; k < steps; k++) {
            long count = k == 0 ? before : before - depths[k];
            long[] times = times(k);
            found.add(
                    new Step(
                            new Share(count, before),
                            new Share(count, all.size()),
                            open[k],
                            k == 0 ? 0 : depths[k] - open[k],
                            rank(times, .5),
                            rank(times, .9)));
            before = count;
        }
        return found;
    }

    /** How long the step took those who came to it, shortest first. */
    private long[] times(int step) {
        if (step == 0) return new long[0];
        return all.stream()
                .filter(p -> p.depth() > step)
                .mapToLong(p -> p.times()[step] - p.times()[step - 1])
                .sorted()
                .toArray();
    }

    /** The least value that so large a share does not exceed. */
    private static double rank(long[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    public int entrants() {
        return all.size();
    }

    List<Passage> all() {
        return all;
    }
}
