package embudo.ui.kit;

import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;

import java.util.concurrent.atomic.AtomicBoolean;

/** One long piece of work: how far it is, how fast, and a flag that stops it. */
public final class Job {
    private final String title;
    private final Ticker ticker;
    private final long startedNanos;
    private final LongProperty done = new SimpleLongProperty();
    private final LongProperty total = new SimpleLongProperty(-1);
    private final AtomicBoolean showing = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile long latestDone;
    private volatile long latestTotal = -1;

    Job(String title, Ticker ticker) {
        this.title = title;
        this.ticker = ticker;
        this.startedNanos = ticker.nanos();
    }

    public String title() {
        return title;
    }

    public LongProperty doneProperty() {
        return done;
    }

    /** Negative while unknown. */
    public LongProperty totalProperty() {
        return total;
    }

    /** Asks the work to stop; it does so at its next row group. */
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Units a second so far, 0 before anything is known. */
    public double rate() {
        double seconds = (ticker.nanos() - startedNanos) / 1e9;
        return seconds < 0.05 ? 0 : done.get() / seconds;
    }

    /** Seconds left at this rate, NaN while unknown. */
    public double secondsLeft() {
        double rate = rate();
        return total.get() < 0 || rate <= 0 ? Double.NaN : (total.get() - done.get()) / rate;
    }

    /** The working thread's end: never waits, and crosses over once however often it is told. */
    Progress progress() {
        return new Progress() {
            @Override
            public void at(long doneNow, long totalNow) {
                latestDone = doneNow;
                latestTotal = totalNow;
                if (showing.compareAndSet(false, true)) Fx.later(Job.this::show);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }

    private void show() {
        showing.set(false);
        total.set(latestTotal);
        done.set(latestDone);
    }
}
