package embudo.app;

import embudo.domain.BackupPlan;
import embudo.domain.BackupWatch;
import embudo.domain.Imports;
import embudo.domain.Maintenance;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes the backups of the plan while the window is open: looks at once, since the hour may have
 * passed while nothing ran, then each minute. A failed one is tried again after an hour.
 */
final class BackupClock implements BackupWatch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupClock.class);
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Maintenance care;
    private final Imports imports;
    private final Settings settings;
    private final Ticker ticker;
    private final Notices notices;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile Failure failure;

    BackupClock(
            Maintenance care, Imports imports, Settings settings, Ticker ticker, Notices notices) {
        this.care = care;
        this.imports = imports;
        this.settings = settings;
        this.ticker = ticker;
        this.notices = notices;
        thread = Thread.ofPlatform().daemon().name("backups").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    @Override
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        try {
            do look();
            while (!closing.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException("waiting for the next backup was interrupted", e);
        }
    }

    /** Makes a backup if one is due. */
    void look() {
        Instant now = ticker.now();
        if (failure != null && now.isBefore(failure.at().plus(PATIENCE))) return;
        try {
            BackupPlan plan = BackupPlan.of(settings);
            List<Maintenance.Backup> made = care.backups();
            Instant newest = made.isEmpty() ? null : made.getFirst().at();
            // A workspace into which nothing was ever put needs no copy.
            if (!plan.due(newest, now, settings.zone()) || imports.recent(1).isEmpty()) return;
            care.scheduledBackup(plan.keep(), untilClosing());
            failure = null;
        } catch (RuntimeException e) {
            if (closing.getCount() == 0) return;
            LOG.error("the backup that was due failed", e);
            failure = new Failure(now, e);
        }
        notices.post(Topic.SETTINGS);
    }

    private Progress untilClosing() {
        return new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return closing.getCount() == 0;
            }
        };
    }

    /** Ends after the step at hand; an unfinished backup leaves nothing behind. */
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
