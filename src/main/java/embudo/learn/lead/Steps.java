package embudo.learn.lead;

import embudo.kernel.Progress;

/** Several pieces of work, each with its own count, told as one. */
final class Steps implements Progress {
    private static final long UNITS = 100;
    private final Progress whole;
    private final int steps;
    private int step = -1;
    private long furthest;

    /**
     * @param steps how many there will be, of about equal length
     */
    Steps(Progress whole, int steps) {
        this.whole = whole;
        this.steps = steps;
    }

    /** Begins the next piece. */
    Progress next() {
        check();
        step++;
        at(0, 1);
        return this;
    }

    @Override
    public synchronized void at(long done, long total) {
        long part = total <= 0 ? 0 : Math.min(UNITS, UNITS * done / total);
        furthest = Math.max(furthest, UNITS * step + part);
        whole.at(Math.min(furthest, UNITS * steps), UNITS * steps);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
