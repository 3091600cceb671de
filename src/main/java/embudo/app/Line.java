package embudo.app;

import embudo.domain.Cursors;
import embudo.domain.EventBlock;
import embudo.domain.Journal;
import embudo.domain.Stage;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.measure.ReadModel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Drives what follows the journal: first the columns, then each stage after its own cursor. Result
 * and cursor of a stage are committed together, so stopping anywhere loses nothing and repeats
 * nothing.
 */
final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int PORTION = 8_192;
    private static final long SHORTEST_REST = 20;
    private static final long LONGEST_REST = 3_600_000;
    private final Journal journal;
    private final Cursors cursors;
    private final ReadModel columns;
    private final List<Stage> stages;
    private final Notices notices;
    private final Runnable daily;
    private final Supplier<Duration> rest;
    private final Semaphore news = new Semaphore(0);
    private final Notices.Subscription subscription;
    private final Thread thread;
    private volatile boolean closing;

    /**
     * @param daily does what time makes due, after the stages and at least once an hour
     * @param rest how long nothing will be due by itself
     */
    Line(
            Journal journal,
            Cursors cursors,
            ReadModel columns,
            List<Stage> stages,
            Notices notices,
            Runnable daily,
            Supplier<Duration> rest) {
        this.journal = journal;
        this.cursors = cursors;
        this.columns = columns;
        this.stages = List.copyOf(stages);
        this.notices = notices;
        this.daily = daily;
        this.rest = rest;
        subscription =
                notices.subscribe(topic -> {
                    if (EnumSet.of(Topic.JOURNAL, Topic.SETTINGS, Topic.WORKFLOWS).contains(topic))
                        news.release();
                });
        thread = Thread.ofPlatform().daemon().name("line").unstarted(this::follow);
    }

    void start() {
        news.release();
        thread.start();
    }

    /** Returns once columns and stages have dealt with all that the journal holds. */
    synchronized void settle() {
        advance();
        if (closing) return;
        daily.run();
        advance();
    }

    /** Runs something while no stage is at work. */
    synchronized void alone(Runnable action) {
        action.run();
    }

    private void advance() {
        boolean moved;
        do {
            columns.catchUp();
            moved = false;
            for (Stage stage : stages) moved |= advance(stage);
        } while (moved && !closing);
    }

    private boolean advance(Stage stage) {
        boolean moved = false;
        long cursor = cursors.of(stage.name());
        // A stage may need figures, so it never overtakes the columns.
        while (cursor < columns.position() && !closing) {
            List<EventBlock> portion = new ArrayList<>();
            long reached = journal.read(cursor, PORTION, portion::add);
            if (reached <= cursor) break;
            Stage.Result result = stage.handle(portion);
            cursors.commit(stage.name(), reached, result);
            cursor = reached;
            moved = true;
            if (!result.scores().isEmpty()) notices.post(Topic.SCORES);
        }
        return moved;
    }

    private void follow() {
        while (!closing) {
            try {
                news.tryAcquire(rest(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                if (closing) return;
                settle();
            } catch (InterruptedException | RuntimeException e) {
                LOG.error("the line stopped at a failure; it goes on with the next news", e);
            }
        }
    }

    private long rest() {
        return Math.clamp(rest.get().toMillis(), SHORTEST_REST, LONGEST_REST);
    }

    /** Ends after the portion at hand. */
    @Override
    public void close() {
        closing = true;
        subscription.close();
        news.release();
        try {
            if (thread.isAlive()) thread.join(10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("closing was interrupted", e);
        }
    }
}
