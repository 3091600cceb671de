package embudo.store.batch;

import embudo.domain.Actor;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.NewEvent;
import embudo.kernel.Problem;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.people.Suspended;
import embudo.store.row.ImportBatchRow;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a published batch back: changed values return to what they were, added rows go, the journal
 * notes the retraction. What was edited or used since is kept and counted.
 */
final class Undo {
    private static final List<String> FACTS =
            List.of(
                    "interaction",
                    "registration",
                    "attendance",
                    "crew",
                    "purchase",
                    "campaign_day",
                    "web_day");

    /** A contact that somebody edited, or of whom anything else is known, stays. */
    private static final String UNUSED =
            " AND edits = 0"
                    + none("registration", "person")
                    + none("attendance", "person")
                    + none("purchase", "person")
                    + " AND NOT EXISTS (SELECT 1 FROM batch_change x WHERE x.entity = '"
                    + Changes.CUSTOM
                    + "' AND x.row_id = t.id)"
                    + none("last_signal", "person")
                    // No index by person: read once instead of once a contact.
                    + " AND t.id NOT IN (SELECT person FROM interaction)"
                    + " AND t.id NOT IN (SELECT person FROM command)";

    private final Core core;
    private final Changes changes;

    Undo(Core core) {
        this.core = core;
        changes = new Changes(core);
    }

    List<Problem> run(Tx tx, int batch, Actor actor) throws SQLException {
        ImportBatchRow row = tx.session().get(ImportBatchRow.class, (long) batch);
        if (row == null) throw new Problem("store.batch.unknown", batch);
        if (!row.state.equals(ImportBatch.State.PUBLISHED.name()))
            throw new Problem("store.batch.unpublished", batch);
        Suspended merges = new Suspended(core, tx, batch);
        long values = changes.revert(tx, batch);
        for (String own : List.of("event_key", "payload", "last_signal"))
            Sql.update(tx.connection(), "DELETE FROM " + own + " WHERE batch = ?", batch);
        long rows = 0;
        for (String table : FACTS) rows += remove(tx, table, batch, "");
        remove(tx, "webinar", batch, unreferenced("webinar", "registration", "attendance", "crew"));
        remove(tx, "campaign", batch, unreferenced("campaign", "campaign_day"));
        long contacts = remove(tx, "contact", batch, UNUSED);
        orphans(tx);
        long parted = merges.resume(tx);
        core.tail()
                .append(
                        tx,
                        List.of(
                                NewEvent.of(null, 0, EventType.BATCH_RETRACTED, core.ticker().now())
                                        .withRef(batch)));
        reinstate(tx, batch);
        row.state = ImportBatch.State.RETRACTED.name();
        tx.session().update(row);
        core.audit()
                .write(
                        tx,
                        actor,
                        "import.undo",
                        batch,
                        "values=%d rows=%d contacts=%d kept merges=%d parted"
                                .formatted(values, rows, contacts, parted));
        return kept(values, rows, contacts, parted);
    }

    private static List<Problem> kept(long values, long rows, long contacts, long parted) {
        List<Problem> all = new ArrayList<>();
        if (values > 0) all.add(new Problem("store.undo.values", values));
        if (rows > 0) all.add(new Problem("store.undo.rows", rows));
        if (contacts > 0) all.add(new Problem("store.undo.contacts", contacts));
        if (parted > 0) all.add(new Problem("store.undo.merges", parted));
        return all;
    }

    /** Removes a batch's rows that no other batch has changed; returns how many stay. */
    private static long remove(Tx tx, String table, int batch, String also) throws SQLException {
        Sql.update(
                tx.connection(),
                "DELETE FROM "
                        + table
                        + " t WHERE first_batch = ? AND NOT EXISTS (SELECT 1 FROM batch_change b"
                        + " WHERE b.entity = ? AND b.row_id = t.id)"
                        + also,
                batch,
                table);
        return Sql.number(
                tx.connection(), "SELECT COUNT(*) FROM " + table + " WHERE first_batch = ?", batch);
    }

    private static String unreferenced(String column, String... tables) {
        StringBuilder sql = new StringBuilder();
        for (String table : tables) sql.append(none(table, column));
        return sql.toString();
    }

    private static String none(String table, String column) {
        return " AND NOT EXISTS (SELECT 1 FROM " + table + " x WHERE x." + column + " = t.id)";
    }

    private static void orphans(Tx tx) throws SQLException {
        for (String table : List.of("custom_value v", "score v"))
            Sql.update(
                    tx.connection(),
                    "DELETE FROM "
                            + table
                            + " WHERE NOT EXISTS (SELECT 1 FROM contact c WHERE c.id = v."
                            + (table.startsWith("score") ? "person" : "contact_id")
                            + ")");
    }

    /** The retraction takes the creation of kept contacts with it, so it is noted again. */
    private void reinstate(Tx tx, int batch) throws SQLException {
        List<NewEvent> again =
                Sql.list(
                        tx.connection(),
                        r ->
                                NewEvent.of(
                                        null,
                                        r.getLong(1),
                                        EventType.CONTACT_CREATED,
                                        Instant.ofEpochMilli(r.getLong(2))),
                        "SELECT id, created_at FROM contact WHERE first_batch = ?",
                        batch);
        if (!again.isEmpty()) core.tail().append(tx, again);
    }
}
