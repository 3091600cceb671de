package embudo.watch;

import embudo.catalog.Metric;
import embudo.catalog.alert.AlertRule;
import embudo.domain.Actor;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertBook;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.AlertChange.Kind;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.watch.Round.Found;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Runs the rules and keeps what they raise; what people do with alerts. Thread-safe. */
public final class WatchDesk {
    private final Map<String, AlertRule> rules = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Judge judge;
    private final AlertBook book;
    private final Notices notices;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;
    private volatile Round last;

    /**
     * @param zone whose days figures are counted by
     */
    public WatchDesk(
            List<AlertRule> rules,
            List<Metric> metrics,
            Gauges gauges,
            AlertBook book,
            Notices notices,
            Ticker ticker,
            Supplier<ZoneId> zone) {
        rules.forEach(r -> this.rules.put(r.key(), r));
        metrics.forEach(m -> this.metrics.put(m.key(), m));
        judge = new Judge(gauges, this.metrics);
        this.book = book;
        this.notices = notices;
        this.ticker = ticker;
        this.zone = zone;
    }

    /** The rule an alert was raised by, null when it is declared no more. */
    public AlertRule rule(String key) {
        return rules.get(key);
    }

    public Metric metric(String key) {
        return metrics.get(key);
    }

    /** Alerts, for reading. */
    public AlertBook book() {
        return book;
    }

    public Instant now() {
        return ticker.now();
    }

    /** What every rule finds on a day, without keeping anything. */
    public List<Found> look(LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (AlertRule rule : rules.values())
            for (Sight sight : judge.look(rule, today)) found.add(new Found(rule, sight));
        return found;
    }

    /** The last round; one is made when there was none since the start. */
    public Round last() {
        Round known = last;
        return known == null ? check() : known;
    }

    /** Looks at all rules now and keeps what follows. */
    public Round check() {
        return check(ticker.now());
    }

    /** As of a moment; moments must not go back. */
    public synchronized Round check(Instant now) {
        List<Found> found = look(LocalDate.ofInstant(now, zone.get()));
        Map<Key, Alert> latest = new HashMap<>();
        for (Alert alert : book.latest()) latest.put(new Key(alert.rule(), alert.subject()), alert);
        List<AlertChange> changes = new ArrayList<>();
        Set<Key> met = new HashSet<>();
        Set<String> blind = new HashSet<>();
        for (Found f : found) {
            Key key = new Key(f.rule().key(), f.sight().subject());
            met.add(key);
            boolean whole = f.rule().split() != null && f.sight().subject().isEmpty();
            if (whole) blind.add(f.rule().key());
            else Machine.turn(f.rule(), latest.get(key), f.sight(), now).ifPresent(changes::add);
        }
        for (Map.Entry<Key, Alert> known : latest.entrySet())
            if (!met.contains(known.getKey()))
                missing(known.getValue(), blind, now).ifPresent(changes::add);
        List<Alert> kept = changes.isEmpty() ? List.of() : book.apply(changes);
        Round round = round(now, found, changes, kept);
        last = round;
        if (!changes.isEmpty()) notices.post(Topic.ALERTS);
        return round;
    }

    /** A subject that has nothing any more, or whose rule is declared no more, is over. */
    private Optional<AlertChange> missing(Alert alert, Set<String> blind, Instant now) {
        AlertRule rule = rules.get(alert.rule());
        Sight sight =
                blind.contains(alert.rule())
                        ? Sight.unknown(alert.subject(), alert.label(), null)
                        : Sight.gone(alert.subject(), alert.label());
        return Machine.turn(rule, alert, sight, now);
    }

    private static Round round(
            Instant now, List<Found> found, List<AlertChange> changes, List<Alert> kept) {
        List<Alert> raised = new ArrayList<>();
        List<Alert> resolved = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Kind kind = changes.get(i).kind();
            Alert alert = kept.get(i);
            boolean up =
                    kind == Kind.RAISE || kind == Kind.OPEN && alert.state() == Alert.State.NEW;
            if (up && alert.severity().told() && !alert.muted(now)) raised.add(alert);
            if (kind == Kind.RESOLVE) resolved.add(alert);
        }
        return new Round(now, found, raised, resolved);
    }

    /** Whether an alert waits for its hold. */
    public boolean waiting() {
        return book.latest().stream().anyMatch(a -> a.state() == Alert.State.PENDING);
    }

    /** Somebody has seen it. */
    public void acknowledge(long id, Actor actor) {
        book.acknowledge(id, actor);
        notices.post(Topic.ALERTS);
    }

    /** Nobody is told of its rule and subject for so long; zero ends that. */
    public void mute(long id, Duration length, Actor actor) {
        if (length.isNegative()) throw new Problem("watch.mute.negative");
        book.mute(id, length.isZero() ? null : ticker.now().plus(length), actor);
        notices.post(Topic.ALERTS);
    }

    /** Gives it to somebody; blank to nobody. */
    public void assign(long id, String assignee, Actor actor) {
        book.assign(id, assignee.isBlank() ? null : assignee.strip(), actor);
        notices.post(Topic.ALERTS);
    }

    private record Key(String rule, String subject) {}
}
