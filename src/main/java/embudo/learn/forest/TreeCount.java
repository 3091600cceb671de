package embudo.learn.forest;

import embudo.kernel.Progress;

import java.util.concurrent.atomic.AtomicLong;

/** Reports every tree of a training that grows several forests as one count. */
final class TreeCount implements Progress {
    private final Progress whole;
    private final long total;
    private final AtomicLong grown = new AtomicLong();

    TreeCount(Progress whole, long total) {
        this.whole = whole;
        this.total = total;
    }

    /** One more tree; the arguments, which know of one forest only, are left out of account. */
    @Override
    public void at(long done, long ofThisForest) {
        whole.at(grown.incrementAndGet(), total);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
