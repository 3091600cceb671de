package embudo.watch;

import embudo.domain.Actor;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.domain.watch.AlertBook;
import embudo.domain.watch.AlertChange;
import embudo.kernel.Page;
import embudo.kernel.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Alerts in memory. */
public final class MemoryAlerts implements AlertBook {
    private final TreeMap<Long, Alert> rows = new TreeMap<>();
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
    public synchronized List<Alert> apply(List<AlertChange> changes) {
        List<Alert> kept = new ArrayList<>();
        for (AlertChange change : changes) {
            Alert a = change.alert();
            if (change.kind() == AlertChange.Kind.OPEN) a = a.with(++last);
            if (change.kind() == AlertChange.Kind.DROP) rows.remove(a.id());
            else rows.put(a.id(), a);
            kept.add(a);
        }
        return kept;
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
