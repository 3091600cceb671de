package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.domain.Actor;
import embudo.domain.NewCommand;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertBook;
import embudo.domain.watch.Follows;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Runs the rules, keeps what they raise and sees to what follows: notices and actions; what people
 * do with alerts. Thread-safe.
 */
public final class WatchDesk {
    private final Rulebook rules;
    private final Judge judge;
    private final Reach reach;
    private final Probes probes;
    private final AlertBook book;
    private final Herald herald;
    private final AlertActions actions;
    private final Digest digest;
    private final Notices notices;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;
    private final InsightDesk insights;
    private volatile Round last;

    /**
     * @param zone whose days figures are counted by
     */
    public WatchDesk(
            Rulebook rules,
            Watched watched,
            AlertBook book,
            Herald herald,
            InsightDesk insights,
            Notices notices,
            Ticker ticker,
            Supplier<ZoneId> zone) {
        this.rules = rules;
        judge = new Judge(watched.gauges(), watched.probes(), rules.metrics());
        reach = watched.reach();
        probes = watched.probes();
        this.book = book;
        this.herald = herald;
        this.insights = insights;
        actions = new AlertActions(rules, book, reach, herald);
        digest = new Digest(rules, herald, zone);
        this.notices = notices;
        this.ticker = ticker;
        this.zone = zone;
    }

    /** What is declared about alerts. */
    public Rulebook rules() {
        return rules;
    }

    /** Whom notices go to. */
    public NoticeSettings settings() {
        return herald.settings();
    }

    /** Alerts, for reading. */
    public AlertBook book() {
        return book;
    }

    /** What is worth saying besides alerts. */
    public InsightDesk insights() {
        return insights;
    }

    public Instant now() {
        return ticker.now();
    }

    /** What every rule finds on a day, without keeping anything. */
    public List<Found> look(LocalDate today) {
        List<Found> found = new ArrayList<>();
        for (AlertRule rule : rules.rules())
            for (Sight sight : rule.ofPeople() ? held(rule, today) : judge.look(rule, today))
                found.add(new Found(rule, sight));
        return found;
    }

    private List<Sight> held(AlertRule rule, LocalDate today) {
        return List.of(
                people(rule, null)
                        .map(p -> p.sight(today, false))
                        .orElseGet(() -> nobodyKnows(rule)));
    }

    /** Empty where nothing is known of whom the rule holds of. */
    private Optional<People> people(AlertRule rule, Alert newest) {
        Optional<Set<Long>> now =
                rule.crowd() == null
                        ? Optional.of(reach.people(rule.who()))
                        : probes.people(rule.crowd());
        return now.map(all -> People.of(rule, all, book.met(rule.key()), newest));
    }

    private static Sight nobodyKnows(AlertRule rule) {
        return Sight.unknown("", "", new Gauges.Gap("DATA", rule.crowd().source(), 0));
    }

    /** The last round; one is made when there was none since the start. */
    public Round last() {
        Round known = last;
        return known == null ? check() : known;
    }

    /** Looks at all rules now, keeps what follows and sees to it. */
    public Round check() {
        return check(ticker.now());
    }

    /** As of a moment; moments must not go back. */
    public synchronized Round check(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone.get());
        List<Alert> latest = book.latest();
        Rounds making = new Rounds(rules, herald, actions, latest, now, today);
        for (AlertRule rule : rules.rules())
            if (!rule.ofPeople()) judge.look(rule, today).forEach(s -> making.figure(rule, s));
            else
                people(rule, making.latest(rule))
                        .ifPresentOrElse(
                                making::people, () -> making.unknown(rule, nobodyKnows(rule)));
        making.missing();
        List<Alert> kept =
                making.nothing() ? List.of() : book.apply(making.changes(), making::follows);
        Round round = making.round(kept);
        last = round;
        actions.proceed(now);
        List<NewCommand> letters = digest.due(book.latest(), now);
        if (!letters.isEmpty())
            book.apply(List.of(), none -> new Follows(letters, List.of(), List.of(), List.of()));
        if (!making.changes().isEmpty()) notices.post(Topic.ALERTS);
        return round;
    }

    /** Whom an alert about people told of and its rule still holds of; nobody of any other one. */
    public Set<Long> people(Alert alert) {
        Map<Long, Long> met = book.met(alert.rule()).orElse(Map.of());
        Set<Long> people = new TreeSet<>();
        met.forEach((person, by) -> {
            if (by == alert.id()) people.add(person);
        });
        return people;
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
}
