package embudo.ui.alerts;

import embudo.catalog.alert.AlertRule;
import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.domain.watch.AlertStep;
import embudo.kernel.Period;
import embudo.ui.Services;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.watch.InsightDesk.Said;
import embudo.watch.Round;
import embudo.watch.WatchDesk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alerts, the one that is looked at, and what every rule finds. */
public final class AlertsViewModel {
    private static final int MOST = 500;
    private static final int OVER = 20;
    private static final Duration DAY = Duration.ofDays(1);
    private final WatchDesk watch;
    private final Settings settings;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<AlertsShown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Alert> open = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<AlertsShown> reading;
    private final Lane<Boolean> changing;
    private final Lane<List<Said>> saying;

    /** The alert to open with the next reading, -1 for the one that is open. */
    private long wanted = -1;

    private final BooleanProperty insightsSide = new SimpleBooleanProperty();
    private final ObservableList<Said> insights = FXCollections.observableArrayList();

    AlertsViewModel(Services services, Desk desk) {
        watch = services.watch();
        settings = services.settings();
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        saying = desk.async().lane(insights::setAll, failure::set);
        changing = desk.async().lane(done -> refresh(), failure::set);
    }

    WatchDesk watch() {
        return watch;
    }

    /** Reads anew; the rules run when they never did since the start. */
    public void refresh() {
        reading.ask(() -> read(watch.last()));
    }

    /** Runs the rules now. */
    public void check() {
        reading.ask(() -> read(watch.check()));
    }

    /** Looks for what is worth saying, which takes longer than reading alerts. */
    public void say() {
        saying.ask(watch.insights()::look);
    }

    /**
     * Opens at a place: {@code insights}, or the id of an alert; anything else leaves it as it is.
     */
    void goTo(String place) {
        insightsSide.set(place.equals("insights"));
        if (!place.matches("\\d{1,18}")) return;
        wanted = Long.parseLong(place);
        refresh();
    }

    /** Whether the side shows insights instead of what rules find. */
    public BooleanProperty insightsSide() {
        return insightsSide;
    }

    /** What was worth saying at the last look. */
    public ObservableList<Said> insights() {
        return insights;
    }

    private AlertsShown read(Round round) {
        List<Alert> alerts = new ArrayList<>(rows(EnumSet.of(State.NEW, State.ACKNOWLEDGED), MOST));
        alerts.addAll(rows(EnumSet.of(State.PENDING), MOST));
        alerts.addAll(rows(EnumSet.of(State.RESOLVED), OVER));
        Map<Long, AlertStep> steps = new HashMap<>();
        for (Alert alert : alerts)
            watch.book().step(alert.id()).ifPresent(s -> steps.put(alert.id(), s));
        return new AlertsShown(
                alerts, steps, round, watch.now(), settings.zone(), settings.currency());
    }

    private List<Alert> rows(Set<State> states, int most) {
        return watch.book().page(states, 0, most).rows();
    }

    private void arrived(AlertsShown now) {
        long before = wanted >= 0 || open.get() == null ? wanted : open.get().id();
        wanted = -1;
        failure.set(null);
        open.set(
                now.alerts().stream()
                        .filter(a -> a.id() == before)
                        .findFirst()
                        .orElse(now.alerts().isEmpty() ? null : now.alerts().getFirst()));
        shown.set(now);
    }

    /** Marks the open alert as seen. */
    public void acknowledge() {
        long id = open.get().id();
        changing.ask(() -> {
            watch.acknowledge(id, Actor.WINDOW);
            return true;
        });
    }

    /** Mutes the open alert for a day, or ends that. */
    public void mute() {
        Alert alert = open.get();
        boolean muted = alert.muted(shown.get().now());
        changing.ask(() -> {
            watch.mute(alert.id(), muted ? Duration.ZERO : DAY, Actor.WINDOW);
            return true;
        });
    }

    /** Whether there is a metric to open: rules may be about people or other figures. */
    public boolean hasMetric(Alert alert) {
        AlertRule rule = watch.rules().rule(alert.rule());
        return rule != null && rule.probe().isEmpty();
    }

    /** Whether it told of people, who can be opened. */
    public boolean ofPeople(Alert alert) {
        AlertRule rule = watch.rules().rule(alert.rule());
        return rule != null && rule.ofPeople();
    }

    /** Opens the people an alert told of, or the board on its metric and days. */
    public void openBehind(String title) {
        Alert alert = open.get();
        if (ofPeople(alert)) {
            desk.async()
                    .<Set<Long>>lane(
                            people -> desk.navigator().openLeads(title, people), failure::set)
                    .ask(() -> watch.people(alert));
            return;
        }
        AlertRule rule = watch.rules().rule(open.get().rule());
        Period days = open.get().evidence().period();
        if (hasMetric(open.get()))
            new MetricPlace(rule.when().metric(), days).open(desk.navigator());
    }

    public boolean settled() {
        return !reading.busy() && !changing.busy() && !saying.busy();
    }

    /** Null while it is read for the first time. */
    public ReadOnlyObjectProperty<AlertsShown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The alert that is looked at, null without any. */
    public ObjectProperty<Alert> open() {
        return open;
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
