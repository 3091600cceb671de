package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertBook;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.AlertStep;
import embudo.domain.watch.Evidence;
import embudo.domain.watch.Follows;
import embudo.domain.watch.Severity;
import embudo.kernel.Page;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Alerts as rows. A round of the rules and people write different columns of one. */
public final class AlertStore implements AlertBook {
    private static final String OF_STATES =
            " FROM TABLE(wanted VARCHAR = ?) k JOIN alert a ON a.state = k.wanted";
    private final Core core;
    private final AlertFollows follows;

    public AlertStore(Core core) {
        this.core = core;
        follows = new AlertFollows(core);
    }

    @Override
    public Page<Alert> page(Set<Alert.State> states, long offset, int limit) {
        Object wanted = states.stream().map(Alert.State::name).toArray(String[]::new);
        return core.reader()
                .read(c ->
                        new Page<>(
                                Sql.list(
                                        c,
                                        AlertStore::alert,
                                        "SELECT a.*"
                                                + OF_STATES
                                                + " ORDER BY a.gravity DESC, a.id DESC"
                                                + " OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
                                        wanted,
                                        offset,
                                        limit),
                                offset,
                                Sql.number(c, "SELECT COUNT(*)" + OF_STATES, wanted)));
    }

    @Override
    public Optional<Alert> byId(long id) {
        return core.reader().read(c -> byId(c, id));
    }

    private static Optional<Alert> byId(Connection c, long id) throws SQLException {
        return Sql.list(c, AlertStore::alert, "SELECT * FROM alert WHERE id = ?", id).stream()
                .findFirst();
    }

    @Override
    public List<Alert> latest() {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                AlertStore::alert,
                                "SELECT a.* FROM (SELECT MAX(id) AS id FROM alert"
                                        + " GROUP BY rule_key, subject) m"
                                        + " JOIN alert a ON a.id = m.id"));
    }

    private static Alert alert(ResultSet r) throws SQLException {
        return new Alert(
                r.getLong("id"),
                r.getString("rule_key"),
                r.getString("subject"),
                r.getString("label"),
                Severity.valueOf(r.getString("severity")),
                Alert.State.valueOf(r.getString("state")),
                moment(r, "seen_at"),
                moment(r, "raised_at"),
                moment(r, "resolved_at"),
                moment(r, "muted_until"),
                r.getString("assignee"),
                new Evidence(
                        r.getDouble("figure"),
                        r.getDouble("bound"),
                        r.getDouble("earlier"),
                        r.getDouble("second_figure"),
                        r.getLong("observations"),
                        new Period(
                                r.getObject("first_day", LocalDate.class),
                                r.getObject("last_day", LocalDate.class)),
                        r.getString("driver")));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Long at = Sql.nullable(r, column);
        return at == null ? null : Instant.ofEpochMilli(at);
    }

    private static Long millis(Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    @Override
    public List<Alert> apply(List<AlertChange> changes, Function<List<Alert>, Follows> following) {
        Kept kept =
                core.writer()
                        .run(tx -> {
                            List<Alert> alerts = new ArrayList<>();
                            for (AlertChange change : changes)
                                alerts.add(apply(tx.connection(), change));
                            Follows next = following.apply(alerts);
                            follows.write(tx, next);
                            return new Kept(alerts, next);
                        });
        follows.tell(kept.follows());
        return kept.alerts();
    }

    private record Kept(List<Alert> alerts, Follows follows) {}

    @Override
    public List<AlertStep> steps(Set<AlertStep.State> states) {
        Object wanted = states.stream().map(AlertStep.State::name).toArray(String[]::new);
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                AlertFollows::step,
                                "SELECT s.* FROM TABLE(wanted VARCHAR = ?) k"
                                        + " JOIN alert_step s ON s.state = k.wanted"
                                        + " ORDER BY s.alert_id",
                                wanted));
    }

    @Override
    public Optional<AlertStep> step(long alert) {
        return core
                .reader()
                .read(c ->
                        Sql.list(
                                c,
                                AlertFollows::step,
                                "SELECT * FROM alert_step WHERE alert_id = ?",
                                alert))
                .stream()
                .findFirst();
    }

    @Override
    public void step(AlertStep step, Follows next) {
        core.writer()
                .run(tx -> {
                    AlertFollows.put(tx.connection(), step);
                    follows.write(tx, next);
                    return null;
                });
        follows.tell(next);
    }

    @Override
    public Optional<Map<Long, Long>> met(String rule) {
        return core.reader()
                .read(c -> {
                    Map<Long, Long> met = new HashMap<>();
                    Sql.list(
                            c,
                            r -> met.put(r.getLong(1), r.getLong(2)),
                            "SELECT person, alert_id FROM alert_person WHERE rule_key = ?",
                            rule);
                    return met.remove(0L) == null ? Optional.empty() : Optional.of(met);
                });
    }

    private Alert apply(Connection c, AlertChange change) throws SQLException {
        Alert a = change.alert();
        switch (change.kind()) {
            case OPEN -> {
                Alert kept = a.with(core.ids().next("alert"));
                insert(c, kept);
                return kept;
            }
            case DROP -> {
                Sql.update(c, "DELETE FROM alert WHERE id = ?", a.id());
                return a;
            }
            case SEE -> evidence(c, a);
            case RAISE -> {
                evidence(c, a);
                state(c, a, "raised_at", a.raised());
            }
            case RESOLVE -> {
                evidence(c, a);
                state(c, a, "resolved_at", a.resolved());
            }
        }
        return byId(c, a.id()).orElse(a);
    }

    private static void state(Connection c, Alert a, String column, Instant at)
            throws SQLException {
        Sql.update(
                c,
                "UPDATE alert SET state = ?, " + column + " = ? WHERE id = ?",
                a.state().name(),
                millis(at),
                a.id());
    }

    private static void evidence(Connection c, Alert a) throws SQLException {
        Evidence e = a.evidence();
        Sql.update(
                c,
                "UPDATE alert SET figure = ?, bound = ?, earlier = ?, second_figure = ?,"
                        + " observations = ?, first_day = ?, last_day = ?, driver = ? WHERE id = ?",
                e.value(),
                e.bound(),
                e.before(),
                e.also(),
                e.n(),
                e.period().from(),
                e.period().to(),
                e.driver(),
                a.id());
    }

    private static void insert(Connection c, Alert a) throws SQLException {
        Evidence e = a.evidence();
        Sql.update(
                c,
                "INSERT INTO alert VALUES"
                        + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                a.id(),
                a.rule(),
                a.subject(),
                a.label(),
                a.severity().name(),
                a.severity().ordinal(),
                a.state().name(),
                a.seen().toEpochMilli(),
                millis(a.raised()),
                millis(a.resolved()),
                millis(a.mutedUntil()),
                a.assignee(),
                e.value(),
                e.bound(),
                e.before(),
                e.also(),
                e.n(),
                e.period().from(),
                e.period().to(),
                e.driver());
    }

    @Override
    public void acknowledge(long id, Actor actor) {
        core.writer()
                .run(tx -> {
                    Alert a = known(tx, id);
                    if (!a.state().open()) throw new Problem("domain.alert.not_open", id);
                    Sql.update(
                            tx.connection(),
                            "UPDATE alert SET state = ? WHERE id = ?",
                            Alert.State.ACKNOWLEDGED.name(),
                            id);
                    core.audit().write(tx, actor, "alert.acknowledge", id, a.rule());
                    return null;
                });
    }

    @Override
    public void mute(long id, Instant until, Actor actor) {
        core.writer()
                .run(tx -> {
                    Alert a = known(tx, id);
                    Sql.update(
                            tx.connection(),
                            "UPDATE alert SET muted_until = ? WHERE id = ?",
                            millis(until),
                            id);
                    core.audit().write(tx, actor, "alert.mute", id, a.rule() + " " + until);
                    return null;
                });
    }

    @Override
    public void assign(long id, String assignee, Actor actor) {
        core.writer()
                .run(tx -> {
                    Alert a = known(tx, id);
                    Sql.update(
                            tx.connection(),
                            "UPDATE alert SET assignee = ? WHERE id = ?",
                            assignee,
                            id);
                    core.audit().write(tx, actor, "alert.assign", id, a.rule());
                    return null;
                });
    }

    private static Alert known(Tx tx, long id) throws SQLException {
        return byId(tx.connection(), id).orElseThrow(() -> new Problem("domain.alert.unknown", id));
    }
}
