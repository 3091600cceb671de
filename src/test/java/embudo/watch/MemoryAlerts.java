package embudo.watch;

import embudo.domain.Actor;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.domain.flow.Task;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.domain.watch.AlertBook;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.AlertStep;
import embudo.domain.watch.Follows;
import embudo.kernel.Page;
import embudo.kernel.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Alerts in memory. */
public final class MemoryAlerts implements AlertBook {
    private final TreeMap<Long, Alert> rows = new TreeMap<>();
    private final Map<Long, AlertStep> steps = new TreeMap<>();
    private final Map<String, Map<Long, Long>> met = new HashMap<>();
    public final Map<String, NewCommand> commands = new LinkedHashMap<>();
    public final List<NewEvent> facts = new ArrayList<>();
    public final List<Task> tasks = new ArrayList<>();
    private long last;

    @Override
    public synchronized Page<Alert> page(Set<State> states, long offset, int limit) {
        List<Alert> all =
                rows.values().stream()
                        .filter(a -> states.contains(a.state()))
                        .sorted(
                                Comparator.comparing(Alert::severity)
                                        .thenComparing(Alert::id)
                                        .reversed())
                        .toList();
        return new Page<>(all.stream().skip(offset).limit(limit).toList(), offset, all.size());
    }

    @Override
    public synchronized Optional<Alert> byId(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized List<Alert> latest() {
        Map<String, Alert> latest = new HashMap<>();
        rows.values().forEach(a -> latest.put(a.rule() + "\n" + a.subject(), a));
        return List.copyOf(latest.values());
    }

    @Override
    public synchronized List<Alert> apply(
            List<AlertChange> changes, Function<List<Alert>, Follows> follows) {
        List<Alert> kept = new ArrayList<>();
        for (AlertChange change : changes) {
            Alert a = change.alert();
            if (change.kind() == AlertChange.Kind.OPEN) a = a.with(++last);
            if (change.kind() == AlertChange.Kind.DROP) rows.remove(a.id());
            else rows.put(a.id(), a);
            kept.add(a);
        }
        write(follows.apply(kept));
        return kept;
    }

    private void write(Follows f) {
        f.commands().forEach(c -> commands.putIfAbsent(c.key(), c));
        facts.addAll(f.facts());
        for (Follows.Begun begun : f.begun()) {
            AlertStep s = begun.step();
            long task = 0;
            if (begun.task() != null) {
                tasks.add(begun.task());
                task = tasks.size();
            }
            steps.put(
                    s.alert(),
                    new AlertStep(s.alert(), s.what(), s.state(), task, s.detail(), s.changed()));
        }
        for (Follows.Met m : f.met()) {
            Map<Long, Long> known = met.computeIfAbsent(m.rule(), r -> new HashMap<>());
            m.fresh().forEach(p -> known.put(p, m.alert()));
            m.gone().forEach(known::remove);
        }
    }

    @Override
    public synchronized List<AlertStep> steps(Set<AlertStep.State> states) {
        return steps.values().stream().filter(s -> states.contains(s.state())).toList();
    }

    @Override
    public synchronized Optional<AlertStep> step(long alert) {
        return Optional.ofNullable(steps.get(alert));
    }

    @Override
    public synchronized void step(AlertStep step, Follows follows) {
        steps.put(step.alert(), step);
        write(follows);
    }

    @Override
    public synchronized Optional<Map<Long, Long>> met(String rule) {
        return Optional.ofNullable(met.get(rule)).map(Map::copyOf);
    }

    @Override
    public synchronized void acknowledge(long id, Actor actor) {
        Alert a = known(id);
        if (!a.state().open()) throw new Problem("domain.alert.not_open", id);
        put(a, State.ACKNOWLEDGED, a.mutedUntil(), a.assignee());
    }

    @Override
    public synchronized void mute(long id, Instant until, Actor actor) {
        Alert a = known(id);
        put(a, a.state(), until, a.assignee());
    }

    @Override
    public synchronized void assign(long id, String assignee, Actor actor) {
        Alert a = known(id);
        put(a, a.state(), a.mutedUntil(), assignee);
    }

    private Alert known(long id) {
        return byId(id).orElseThrow(() -> new Problem("domain.alert.unknown", id));
    }

    private void put(Alert a, State state, Instant muted, String assignee) {
        rows.put(
                a.id(),
                new Alert(
                        a.id(),
                        a.rule(),
                        a.subject(),
                        a.label(),
                        a.severity(),
                        state,
                        a.seen(),
                        a.raised(),
                        a.resolved(),
                        muted,
                        assignee,
                        a.evidence()));
    }
}
