package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.flow.Case;
import embudo.domain.flow.Cases;
import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Published;
import embudo.domain.flow.Sent;
import embudo.domain.flow.Task;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Cases, tasks and published workflows. */
public final class CaseStore implements Cases {
    private static final String OPEN = "ended_at IS NULL";
    private final Core core;

    public CaseStore(Core core) {
        this.core = core;
    }

    private <T> List<T> list(Sql.Mapper<T> mapper, String sql, Object... args) {
        return core.reader().read(c -> Sql.list(c, mapper, sql, args));
    }

    private long number(String sql, Object... args) {
        return core.reader().read(c -> Sql.number(c, sql, args));
    }

    private static String[] texts(Collection<String> all) {
        return all.toArray(String[]::new);
    }

    @Override
    public long freshId() {
        return core.ids().next("flow_case");
    }

    @Override
    public boolean anyOpen() {
        return number("SELECT id FROM flow_case WHERE " + OPEN + " FETCH FIRST ROW ONLY") != 0;
    }

    @Override
    public List<Case> due(Instant now, Set<String> except, int limit) {
        return list(
                CaseTable::read,
                "SELECT * FROM flow_case WHERE wake_at <= ? AND NOT (workflow = ANY(?))"
                        + " ORDER BY wake_at, id FETCH FIRST ? ROWS ONLY",
                now.toEpochMilli(),
                texts(except),
                limit);
    }

    @Override
    public Optional<Instant> nextWake(Set<String> except) {
        return list(
                        r -> CaseTable.moment(r, "wake_at"),
                        "SELECT wake_at FROM flow_case WHERE wake_at > 0"
                                + " AND NOT (workflow = ANY(?))"
                                + " ORDER BY wake_at FETCH FIRST ROW ONLY",
                        (Object) texts(except))
                .stream()
                .findFirst();
    }

    @Override
    public List<Case> ofPeople(Collection<Long> people) {
        return list(
                CaseTable::read,
                "SELECT c.* FROM TABLE(wanted BIGINT = ?) k"
                        + " JOIN flow_case c ON c.person = k.wanted ORDER BY c.started_at, c.id",
                (Object) people.toArray(Long[]::new));
    }

    @Override
    public Optional<Case> byId(long id) {
        return list(CaseTable::read, "SELECT * FROM flow_case WHERE id = ?", id).stream()
                .findFirst();
    }

    @Override
    public long running(String workflow) {
        return number(
                "SELECT COUNT(*) FROM flow_case WHERE workflow = ?"
                        + " AND status IN ('WAITING', 'APPROVAL')",
                workflow);
    }

    @Override
    public List<Case> queued(String workflow, int limit) {
        return list(
                CaseTable::read,
                "SELECT * FROM flow_case WHERE workflow = ? AND status = 'QUEUED'"
                        + " ORDER BY id FETCH FIRST ? ROWS ONLY",
                workflow,
                limit);
    }

    @Override
    public List<Sent> sentSince(Collection<Long> people, Instant since) {
        return list(
                r ->
                        new Sent(
                                r.getLong("person"),
                                CaseTable.moment(r, "sent_at"),
                                r.getLong("case_id"),
                                r.getString("template")),
                "SELECT s.* FROM TABLE(wanted BIGINT = ?) k JOIN flow_sent s"
                        + " ON s.person = k.wanted AND s.sent_at >= ? ORDER BY s.sent_at",
                people.toArray(Long[]::new),
                since.toEpochMilli());
    }

    @Override
    public Page<Case> page(String workflow, Set<Case.Status> states, long offset, int limit) {
        Set<Case.Status> wanted = states.isEmpty() ? Set.of(Case.Status.values()) : states;
        String[] names = wanted.stream().map(Case.Status::name).toArray(String[]::new);
        String where = " FROM flow_case WHERE (? = '' OR workflow = ?) AND status = ANY(?)";
        return new Page<>(
                list(
                        CaseTable::read,
                        "SELECT *"
                                + where
                                + " ORDER BY id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                        workflow,
                        workflow,
                        names,
                        offset,
                        limit),
                offset,
                number("SELECT COUNT(*)" + where, workflow, workflow, names));
    }

    @Override
    public List<LogLine> log(long caseId) {
        return list(
                CaseTable::line, "SELECT * FROM flow_log WHERE case_id = ? ORDER BY place", caseId);
    }

    @Override
    public Map<String, Map<Case.Status, Long>> counts() {
        Map<String, Map<Case.Status, Long>> all = new TreeMap<>();
        list(
                r ->
                        all.computeIfAbsent(r.getString(1), k -> new EnumMap<>(Case.Status.class))
                                .put(Case.Status.valueOf(r.getString(2)), r.getLong(3)),
                "SELECT workflow, status, COUNT(*) FROM flow_case GROUP BY workflow, status");
        return all;
    }

    @Override
    public Map<String, Long> standing(String workflow) {
        Map<String, Long> all = new HashMap<>();
        list(
                r -> all.put(r.getString(1), r.getLong(2)),
                "SELECT step, COUNT(*) FROM flow_case WHERE workflow = ? AND status IN"
                        + " ('QUEUED', 'WAITING', 'APPROVAL') GROUP BY step",
                workflow);
        return all;
    }

    @Override
    public Map<Passage, Long> passages(String workflow) {
        Map<Passage, Long> all = new HashMap<>();
        list(
                r ->
                        all.put(
                                new Passage(
                                        r.getString(1),
                                        LogLine.What.valueOf(r.getString(2)),
                                        r.getString(3)),
                                r.getLong(4)),
                "SELECT step, what, CASE WHEN what IN ('WAITS', 'HELD') THEN '' ELSE detail END,"
                        + " COUNT(*) FROM flow_log WHERE workflow = ? GROUP BY 1, 2, 3",
                workflow);
        return all;
    }

    @Override
    public Optional<Command.State> command(String key) {
        return list(
                        r -> Command.State.valueOf(r.getString(1)),
                        "SELECT state FROM command WHERE dedupe_key = ?",
                        key)
                .stream()
                .findFirst();
    }

    @Override
    public Page<Task> tasks(boolean all, long offset, int limit) {
        String where = all ? "" : " WHERE state = 'OPEN'";
        return new Page<>(
                list(
                        CaseTable::task,
                        "SELECT * FROM task"
                                + where
                                + " ORDER BY CASE state WHEN 'OPEN' THEN 0 ELSE 1 END, due_at, id"
                                + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                        offset,
                        limit),
                offset,
                number("SELECT COUNT(*) FROM task" + where));
    }

    @Override
    public Optional<Task> task(long id) {
        return list(CaseTable::task, "SELECT * FROM task WHERE id = ?", id).stream().findFirst();
    }

    @Override
    public void close(long task, Task.State state, Actor actor) {
        core.writer()
                .run(tx -> {
                    int closed =
                            Sql.update(
                                    tx.connection(),
                                    "UPDATE task SET state = ?, done_at = ?"
                                            + " WHERE id = ? AND state = 'OPEN'",
                                    state.name(),
                                    core.ticker().now().toEpochMilli(),
                                    task);
                    if (closed == 0) throw new Problem("store.task.closed", task);
                    core.audit().write(tx, actor, "task.close", task, state.name());
                    return null;
                });
        core.notices().post(Topic.WORKFLOWS);
    }

    @Override
    public Map<String, Published> published() {
        Map<String, Published> all = new TreeMap<>();
        list(
                r ->
                        all.put(
                                r.getString("workflow"),
                                new Published(
                                        r.getString("workflow"),
                                        r.getString("version"),
                                        r.getBoolean("paused"),
                                        CaseTable.moment(r, "published_at"))),
                "SELECT * FROM flow_published");
        return all;
    }

    @Override
    public Optional<String> source(String workflow, String version) {
        return list(
                        r -> r.getString(1),
                        "SELECT source FROM flow_version WHERE workflow = ? AND version = ?",
                        workflow,
                        version)
                .stream()
                .findFirst();
    }

    @Override
    public void publish(
            String workflow, String version, String source, Collection<Case> moved, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "MERGE INTO flow_version KEY (workflow, version) VALUES (?, ?, ?)",
                            workflow,
                            version,
                            source);
                    Sql.update(
                            tx.connection(),
                            "MERGE INTO flow_published KEY (workflow) VALUES (?, ?, FALSE, ?)",
                            workflow,
                            version,
                            core.ticker().now().toEpochMilli());
                    forget(tx.connection(), workflow);
                    CaseTable.put(tx.connection(), List.copyOf(moved));
                    core.audit().write(tx, actor, "workflow.publish", workflow, version);
                    return null;
                });
        core.notices().post(Topic.WORKFLOWS);
    }

    /** Another version may have other triggers: they begin anew. */
    private static void forget(Connection c, String workflow) throws SQLException {
        for (String table : List.of("flow_mark", "flow_seen"))
            Sql.update(c, "DELETE FROM " + table + " WHERE workflow = ?", workflow);
    }

    @Override
    public void pause(String workflow, boolean paused, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "UPDATE flow_published SET paused = ? WHERE workflow = ?",
                            paused,
                            workflow);
                    core.audit()
                            .write(
                                    tx,
                                    actor,
                                    paused ? "workflow.pause" : "workflow.resume",
                                    workflow,
                                    "");
                    return null;
                });
        core.notices().post(Topic.WORKFLOWS);
    }

    @Override
    public Map<String, Map<Integer, Instant>> marks() {
        Map<String, Map<Integer, Instant>> all = new HashMap<>();
        list(
                r ->
                        all.computeIfAbsent(r.getString(1), k -> new HashMap<>())
                                .put(r.getInt(2), CaseTable.moment(r, "up_to")),
                "SELECT * FROM flow_mark");
        return all;
    }

    @Override
    public Optional<Set<Long>> seen(String workflow, int trigger) {
        Set<Long> people =
                new HashSet<>(
                        list(
                                r -> r.getLong(1),
                                "SELECT person FROM flow_seen WHERE workflow = ?"
                                        + " AND trigger_no = ?",
                                workflow,
                                trigger));
        return people.remove(0L) ? Optional.of(people) : Optional.empty();
    }

    @Override
    public List<Due> dues(int limit) {
        return list(
                r ->
                        new Due(
                                r.getString("workflow"),
                                r.getInt("trigger_no"),
                                CaseTable.moment(r, "due_at"),
                                r.getInt("webinar"),
                                Due.State.valueOf(r.getString("state"))),
                "SELECT * FROM flow_due ORDER BY due_at DESC FETCH FIRST ? ROWS ONLY",
                limit);
    }
}
