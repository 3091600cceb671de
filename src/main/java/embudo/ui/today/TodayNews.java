package embudo.ui.today;

import embudo.domain.watch.Alert;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.Waiting;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.watch.InsightDesk.Said;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * What waits for somebody, what alerts say, and what is worth saying: read apart from the figures,
 * since it changes for other reasons. FX thread.
 */
final class TodayNews {
    /** More would not fit. */
    private static final int ALERTS = 2;

    private static final int AMONG = 50;

    /** Insights tell of days that are over, and looking for them takes a while. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Services services;
    private final Desk desk;
    private final Runnable changed;
    private final Lane<Now> reading;
    private final Lane<List<Said>> saying;
    private Notices.Subscription feed;
    private Instant said = Instant.MIN;
    private Now now;
    private List<Said> insights = List.of();

    /**
     * Read at one moment.
     *
     * @param raised the gravest alerts that nobody has seen or muted
     */
    record Now(Waiting waiting, List<Alert> raised) {
        Now {
            raised = List.copyOf(raised);
        }
    }

    /**
     * @param changed called after something else was read
     */
    TodayNews(Services services, Desk desk, Runnable changed) {
        this.services = services;
        this.desk = desk;
        this.changed = changed;
        reading = desk.async().lane(this::read, desk::fail);
        saying = desk.async().lane(this::said, desk::fail);
    }

    void attach() {
        if (feed == null)
            feed =
                    desk.feed()
                            .follow(
                                    EnumSet.of(
                                            Topic.ALERTS,
                                            Topic.WORKFLOWS,
                                            Topic.COMMANDS,
                                            Topic.LINK),
                                    this::refresh);
        refresh();
    }

    void detach() {
        if (feed != null) feed.close();
        feed = null;
    }

    boolean settled() {
        return !reading.busy() && !saying.busy();
    }

    /** Null until it was read. */
    Now now() {
        return now;
    }

    /** What is worth saying, in the order declared. */
    List<Said> insights() {
        return insights;
    }

    /** Looks for insights unless that was done of late; called once there are figures. */
    void say() {
        Instant at = services.ticker().now();
        if (saying.busy() || at.isBefore(said.plus(FRESH))) return;
        said = at;
        saying.ask(services.watch().insights()::look);
    }

    private void refresh() {
        reading.ask(() -> {
            Instant at = services.ticker().now();
            List<Alert> raised =
                    services.watch().book().page(EnumSet.of(Alert.State.NEW), 0, AMONG).rows();
            return new Now(
                    Waiting.of(services),
                    raised.stream().filter(a -> !a.muted(at)).limit(ALERTS).toList());
        });
    }

    private void read(Now read) {
        now = read;
        changed.run();
    }

    private void said(List<Said> found) {
        insights = List.copyOf(found);
        changed.run();
    }
}
