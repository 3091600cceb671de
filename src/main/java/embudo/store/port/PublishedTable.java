package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.flow.Case;
import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.Published;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Versions of workflows, what is in force, and how far their triggers have looked. */
final class PublishedTable {
    private final Core core;

    PublishedTable(Core core) {
        this.core = core;
    }

    private <T> List<T> list(Sql.Mapper<T> mapper, String sql, Object... args) {
        return core.reader().read(c -> Sql.list(c, mapper, sql, args));
    }

    Map<String, Published> published() {
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

    Optional<String> source(String workflow, String version) {
        return list(
                        r -> r.getString(1),
                        "SELECT source FROM flow_version WHERE workflow = ? AND version = ?",
                        workflow,
                        version)
                .stream()
                .findFirst();
    }

    void publish(
            String workflow,
            String version,
            String source,
            String draft,
            Collection<Case> moved,
            Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "MERGE INTO flow_version KEY (workflow, version) VALUES (?, ?, ?)",
                            workflow,
                            version,
                            source);
                    Instant now = core.ticker().now();
                    Sql.update(
                            tx.connection(),
                            "MERGE INTO flow_published KEY (workflow) VALUES (?, ?, FALSE, ?)",
                            workflow,
                            version,
                            now.toEpochMilli());
                    FlowDraftStore.release(tx.connection(), workflow, version, now, actor);
                    FlowDraftStore.inForce(tx.connection(), workflow, draft);
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

    void pause(String workflow, boolean paused, Actor actor) {
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

    Map<String, Map<Integer, Instant>> marks() {
        Map<String, Map<Integer, Instant>> all = new HashMap<>();
        list(
                r ->
                        all.computeIfAbsent(r.getString(1), k -> new HashMap<>())
                                .put(r.getInt(2), CaseTable.moment(r, "up_to")),
                "SELECT * FROM flow_mark");
        return all;
    }

    Optional<Set<Long>> seen(String workflow, int trigger) {
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

    List<Due> dues(int limit) {
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
