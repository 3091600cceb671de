package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.AlertChange.Kind;
import embudo.domain.watch.Follows;
import embudo.watch.Round.Found;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One round being made: what is found, what that changes and what follows of it. */
final class Rounds {
    private final Rulebook rules;
    private final Herald herald;
    private final AlertActions actions;
    private final Instant now;
    private final LocalDate today;
    private final Map<Key, Alert> latest = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final List<AlertChange> changes = new ArrayList<>();
    private final Map<String, People> people = new LinkedHashMap<>();
    private final Set<Key> met = new HashSet<>();
    private final Set<String> blind = new HashSet<>();

    private record Key(String rule, String subject) {}

    Rounds(
            Rulebook rules,
            Herald herald,
            AlertActions actions,
            List<Alert> latest,
            Instant now,
            LocalDate today) {
        this.rules = rules;
        this.herald = herald;
        this.actions = actions;
        this.now = now;
        this.today = today;
        for (Alert alert : latest) this.latest.put(new Key(alert.rule(), alert.subject()), alert);
    }

    /** The newest alert of a rule about people, null when there never was one. */
    Alert latest(AlertRule rule) {
        return latest.get(new Key(rule.key(), ""));
    }

    /** What a rule about a figure found. */
    void figure(AlertRule rule, Sight sight) {
        found.add(new Found(rule, sight));
        Key key = new Key(rule.key(), sight.subject());
        met.add(key);
        boolean whole = rule.grouped() && sight.subject().isEmpty();
        if (whole) blind.add(rule.key());
        else turn(rule, latest.get(key), sight);
    }

    /** What a rule about people found: of an alert that was seen, fresh ones make a new one. */
    void people(People each) {
        AlertRule rule = each.rule();
        Alert last = latest(rule);
        boolean seen = last != null && last.state() == Alert.State.ACKNOWLEDGED;
        boolean over = last != null && last.state() == Alert.State.RESOLVED;
        boolean anew = over || seen && !each.told().isEmpty();
        Sight sight = each.sight(today, anew);
        found.add(new Found(rule, sight));
        met.add(new Key(rule.key(), ""));
        if (each.news()) people.put(rule.key(), each);
        if (seen && anew)
            changes.add(new AlertChange(Kind.RESOLVE, last.resolve(now, last.evidence())));
        turn(rule, seen && anew ? null : last, sight);
    }

    /** What a rule about people can't tell for now: whatever it said before stands. */
    void unknown(AlertRule rule, Sight sight) {
        found.add(new Found(rule, sight));
        met.add(new Key(rule.key(), ""));
    }

    private void turn(AlertRule rule, Alert last, Sight sight) {
        Machine.turn(rule, rules.hold(rule), last, sight, now).ifPresent(changes::add);
    }

    /** A subject that has nothing any more, or whose rule is declared no more, is over. */
    void missing() {
        latest.forEach((key, alert) -> {
            if (met.contains(key)) return;
            AlertRule rule = rules.rule(alert.rule());
            Sight sight =
                    blind.contains(alert.rule())
                            ? Sight.unknown(alert.subject(), alert.label(), null)
                            : Sight.gone(alert.subject(), alert.label());
            Machine.turn(rule, rules.hold(alert), alert, sight, now).ifPresent(changes::add);
        });
    }

    List<Found> found() {
        return found;
    }

    List<AlertChange> changes() {
        return changes;
    }

    boolean nothing() {
        return changes.isEmpty() && people.isEmpty();
    }

    /** What is written together with the changes. */
    Follows follows(List<Alert> kept) {
        List<NewCommand> commands = new ArrayList<>(herald.raised(told(kept), now));
        commands.addAll(herald.resolved(resolved(kept), now));
        List<NewEvent> facts = new ArrayList<>();
        List<Follows.Begun> begun = new ArrayList<>();
        List<Follows.Met> seen = new ArrayList<>();
        for (Alert alert : raised(kept)) actions.begin(alert, now).ifPresent(begun::add);
        for (People each : people.values()) {
            Optional<Alert> alert = of(each.rule(), kept);
            boolean quiet = alert.isEmpty() || alert.get().muted(now);
            if (!quiet) facts.addAll(AlertActions.facts(alert.get().id(), each.told(), 0, now));
            seen.add(each.met(quiet ? 0 : alert.get().id()));
        }
        return new Follows(commands, facts, begun, seen);
    }

    /** The alert that tells of a rule's fresh people. */
    private Optional<Alert> of(AlertRule rule, List<Alert> kept) {
        Alert found = latest(rule);
        for (int i = 0; i < kept.size(); i++)
            if (kept.get(i).rule().equals(rule.key())
                    && changes.get(i).kind() != Kind.RESOLVE
                    && changes.get(i).kind() != Kind.DROP) found = kept.get(i);
        return Optional.ofNullable(found);
    }

    /** Alerts that stand from now on and that nobody muted. */
    private List<Alert> raised(List<Alert> kept) {
        List<Alert> raised = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Kind kind = changes.get(i).kind();
            Alert alert = kept.get(i);
            boolean up =
                    kind == Kind.RAISE || kind == Kind.OPEN && alert.state() == Alert.State.NEW;
            if (up && !alert.muted(now)) raised.add(alert);
        }
        return raised;
    }

    /** Those that people are told of now: raised ones, and those that tell of more people. */
    private List<Alert> told(List<Alert> kept) {
        List<Alert> told = new ArrayList<>(raised(kept));
        for (int i = 0; i < kept.size(); i++) {
            Alert alert = kept.get(i);
            People more = people.get(alert.rule());
            boolean grown = more != null && !more.told().isEmpty();
            if (changes.get(i).kind() == Kind.SEE
                    && grown
                    && alert.state() == Alert.State.NEW
                    && !alert.muted(now)) told.add(alert);
        }
        told.removeIf(a -> !rules.level(a.severity()).told());
        return told;
    }

    private List<Alert> resolved(List<Alert> kept) {
        List<Alert> over = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++)
            if (changes.get(i).kind() == Kind.RESOLVE) over.add(kept.get(i));
        return over;
    }

    /** What came of it. */
    Round round(List<Alert> kept) {
        List<Alert> raised = new ArrayList<>(raised(kept));
        raised.removeIf(a -> !rules.level(a.severity()).told());
        return new Round(now, found, raised, resolved(kept));
    }
}
