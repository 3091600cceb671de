package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.flow.FlowDrafts;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts of workflows and the history of what was in force. */
public final class FlowDraftStore implements FlowDrafts {
    private final Core core;

    public FlowDraftStore(Core core) {
        this.core = core;
    }

    private <T> List<T> list(Sql.Mapper<T> mapper, String sql, Object... args) {
        return core.reader().read(c -> Sql.list(c, mapper, sql, args));
    }

    private List<Draft> drafts(String where, Object... args) {
        return list(
                r ->
                        new Draft(
                                r.getString("workflow"),
                                r.getString("base"),
                                r.getString("source"),
                                CaseTable.moment(r, "saved_at")),
                "SELECT * FROM flow_draft" + where + " ORDER BY workflow",
                args);
    }

    @Override
    public List<Draft> all() {
        return drafts("");
    }

    @Override
    public Optional<Draft> of(String workflow) {
        return drafts(" WHERE workflow = ?", workflow).stream().findFirst();
    }

    /** No audit: what is being typed is nobody's decision yet. */
    @Override
    public void keep(String workflow, String base, String text) {
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "MERGE INTO flow_draft KEY (workflow) VALUES (?, ?, ?, ?)",
                            workflow,
                            base,
                            text,
                            core.ticker().now().toEpochMilli());
                    return null;
                });
    }

    @Override
    public void drop(String workflow, Actor actor) {
        core.writer()
                .run(tx -> {
                    int gone =
                            Sql.update(
                                    tx.connection(),
                                    "DELETE FROM flow_draft WHERE workflow = ?",
                                    workflow);
                    if (gone > 0) core.audit().write(tx, actor, "workflow.drop", workflow, "");
                    return null;
                });
        core.notices().post(Topic.WORKFLOWS);
    }

    @Override
    public List<Release> releases(String workflow) {
        return list(
                r ->
                        new Release(
                                r.getString("workflow"),
                                r.getString("version"),
                                CaseTable.moment(r, "released_at"),
                                r.getString("actor")),
                "SELECT * FROM flow_release WHERE workflow = ? ORDER BY place DESC",
                workflow);
    }

    /** Lets a draft go in the transaction that puts its text in force; null for none. */
    static void inForce(Connection c, String workflow, String draft) throws SQLException {
        if (draft == null) return;
        Sql.update(c, "DELETE FROM flow_draft WHERE workflow = ? AND source = ?", workflow, draft);
    }

    /** Notes, within the transaction that does it, that a version was put in force. */
    static void release(Connection c, String workflow, String version, Instant at, Actor actor)
            throws SQLException {
        Sql.update(
                c,
                "INSERT INTO flow_release (workflow, version, released_at, actor)"
                        + " VALUES (?, ?, ?, ?)",
                workflow,
                version,
                at.toEpochMilli(),
                actor.name());
    }
}
