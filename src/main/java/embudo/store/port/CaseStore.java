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
import embudo.store.people.Aliases;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Cases, tasks and published workflows. */
public final class CaseStore implements Cases {
    private static final String OPEN = "ended_at IS NULL";
    private final Core core;
    private final PublishedTable published;

    public CaseStore(Core core) {
        this.core = core;
        published = new PublishedTable(core);
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
    public List<Task> openTasks(long person) {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                CaseTable::task,
                                "SELECT t.* FROM TABLE(wanted BIGINT = ?) k JOIN task t"
                                        + " ON t.person = k.wanted WHERE t.state = 'OPEN'"
                                        + " ORDER BY t.due_at, t.id",
                                (Object) Aliases.identities(c, person).toArray(Long[]::new)));
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
    public void plan(long task, Instant due, String assignee, Actor actor) {
        change(
                task,
                "task.plan",
                actor,
                "UPDATE task SET due_at = ?, assignee = ? WHERE id = ? AND state = 'OPEN'",
                due.toEpochMilli(),
                assignee,
                task);
    }

    @Override
    public void reopen(long task, Actor actor) {
        change(
                task,
                "task.reopen",
                actor,
                "UPDATE task SET state = 'OPEN', done_at = NULL WHERE id = ? AND state <> 'OPEN'",
                task);
    }

    private void change(long task, String action, Actor actor, String sql, Object... args) {
        core.writer()
                .run(tx -> {
                    if (Sql.update(tx.connection(), sql, args) == 0)
                        throw new Problem("store.task.closed", task);
                    core.audit().write(tx, actor, action, task, "");
                    return null;
                });
        core.notices().post(Topic.WORKFLOWS);
    }

    @Override
    public Map<String, Published> published() {
        return published.published();
    }

    @Override
    public Optional<String> source(String workflow, String version) {
        return published.source(workflow, version);
    }

    @Override
    public void publish(
            String workflow,
            String version,
            String source,
            String draft,
            Collection<Case> moved,
            Actor actor) {
        published.publish(workflow, version, source, draft, moved, actor);
    }

    @Override
    public void pause(String workflow, boolean paused, Actor actor) {
        published.pause(workflow, paused, actor);
    }

    @Override
    public Map<String, Map<Integer, Instant>> marks() {
        return published.marks();
    }

    @Override
    public Optional<Set<Long>> seen(String workflow, int trigger) {
        return published.seen(workflow, trigger);
    }

    @Override
    public List<Due> dues(int limit) {
        return published.dues(limit);
    }
}
