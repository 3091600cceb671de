package embudo.app;

import embudo.domain.Actor;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.measure.Figures;
import embudo.report.ReportPlan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes the reports that are due while the window is open: looks once there are figures, since an
 * hour may have passed while nothing ran, then each minute. After a failure it rests for an hour.
 */
final class ReportClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportClock.class);
    private static final Actor ACTOR = new Actor(Actor.Kind.STAGE, "report plan");
    private static final Duration PATIENCE = Duration.ofHours(1);
    private final ReportPlan plan;
    private final Figures figures;
    private final Notices notices;
    private final Ticker ticker;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Instant resting = Instant.MIN;

    ReportClock(ReportPlan plan, Figures figures, Notices notices, Ticker ticker) {
        this.plan = plan;
        this.figures = figures;
        this.notices = notices;
        this.ticker = ticker;
        thread = Thread.ofPlatform().daemon().name("reports").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            do look();
            while (!closing.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException("waiting for the next report was interrupted", e);
        }
    }

    /** Makes what is due. */
    void look() {
        if (!figures.ready() || ticker.now().isBefore(resting)) return;
        try {
            if (!plan.make(ACTOR).isEmpty()) notices.post(Topic.REPORTS);
        } catch (RuntimeException e) {
            if (closing.getCount() == 0) return;
            LOG.error("a report that was due could not be made", e);
            resting = ticker.now().plus(PATIENCE);
        }
    }

    /** Ends after the report at hand. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread.isAlive()) thread.join(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("closing was interrupted", e);
        }
    }
}
