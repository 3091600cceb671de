package embudo.app;

import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.measure.Figures;
import embudo.watch.WatchDesk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Runs the alert rules while the window is open: once there are figures, then each minute in which
 * something changed, a hold may be over or a new day has begun. After a failure it rests.
 */
final class AlertClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertClock.class);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Set<Topic> NEWS =
            EnumSet.of(
                    Topic.JOURNAL,
                    Topic.FIGURES,
                    Topic.SETTINGS,
                    Topic.CONTACTS,
                    // Agreement to what an alert does, and alerts that were seen.
                    Topic.WORKFLOWS,
                    Topic.ALERTS);
    private final WatchDesk desk;
    private final Figures figures;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final Notices.Subscription subscription;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Instant resting = Instant.MIN;
    private LocalDate looked = LocalDate.MIN;

    AlertClock(
            WatchDesk desk,
            Figures figures,
            Notices notices,
            Ticker ticker,
            Supplier<ZoneId> zone) {
        this.desk = desk;
        this.figures = figures;
        this.ticker = ticker;
        this.zone = zone;
        subscription =
                notices.subscribe(topic -> {
                    if (NEWS.contains(topic)) news.set(true);
                });
        thread = Thread.ofPlatform().daemon().name("alerts").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            do look();
            while (!closing.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException("waiting for the next look was interrupted", e);
        }
    }

    /** Runs the rules when there is a reason to. */
    void look() {
        if (!figures.ready() || ticker.now().isBefore(resting)) return;
        try {
            LocalDate today = ticker.today(zone.get());
            boolean fresh = news.getAndSet(false);
            if (!fresh && today.equals(looked) && !desk.waiting()) return;
            looked = today;
            desk.check();
        } catch (RuntimeException e) {
            if (closing.getCount() == 0) return;
            LOG.error("the alert rules could not be run", e);
            news.set(true);
            resting = ticker.now().plus(PATIENCE);
        }
    }

    /** Ends after the look at hand. */
    @Override
    public void close() {
        subscription.close();
        closing.countDown();
        try {
            if (thread.isAlive()) thread.join(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("closing was interrupted", e);
        }
    }
}
