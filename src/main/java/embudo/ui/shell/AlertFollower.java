package embudo.ui.shell;

import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;
import embudo.watch.WatchDesk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells of alerts raised since the start. */
final class AlertFollower {
    private static final int MOST = 500;
    private final Desk desk;
    private final WatchDesk watch;
    private final Lane<Found> reading;
    private Notices.Subscription feed;

    /** Alerts known so far, null before the first reading: what was there is no news. */
    private Set<Long> known;

    private record Found(List<Alert> open, Instant now) {}

    AlertFollower(Desk desk, WatchDesk watch) {
        this.desk = desk;
        this.watch = watch;
        reading = desk.async().lane(this::show, desk::fail);
    }

    void start() {
        feed = desk.feed().follow(Set.of(Topic.ALERTS), this::read);
        read();
    }

    private void read() {
        reading.ask(() -> {
            var page = watch.book().page(EnumSet.of(State.NEW, State.ACKNOWLEDGED), 0, MOST);
            return new Found(page.rows(), watch.now());
        });
    }

    private void show(Found found) {
        boolean first = known == null;
        if (first) known = new HashSet<>();
        List<Alert> fresh = found.open().stream().filter(a -> known.add(a.id())).toList();
        List<Alert> told =
                fresh.stream()
                        .filter(a ->
                                watch.rules().level(a.severity()).told() && !a.muted(found.now()))
                        .toList();
        if (first || told.isEmpty()) return;
        Texts texts = desk.words().now();
        desk.toaster()
                .show(
                        Toast.undoable(
                                texts.get("ui.shell.alerts", told.size()),
                                texts.get("ui.shell.alerts.show"),
                                () -> desk.navigator().openScreen("alerts")));
    }

    boolean settled() {
        return !reading.busy();
    }

    void close() {
        reading.drop();
        feed.close();
    }
}
