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
                    "record",
                    "campaign_day",
                    "web_day");

    private final Core core;
    private final Changes changes;

    Undo(Core core) {
        this.core = core;
        changes = new Changes(core);
    }

    /** Takes a batch back in portions, so that nobody else waits for long. */
    List<Problem> run(int batch, Actor actor) {
        core.writer()
                .run(tx -> {
                    begin(tx, batch, actor);
                    return null;
                });
        return finish(batch, actor);
    }

    /** From here on the batch counts no more, and recovery ends what is left to do. */
    private void begin(Tx tx, int batch, Actor actor) throws SQLException {
        ImportBatchRow row = tx.session().get(ImportBatchRow.class, (long) batch);
        if (row == null) throw new Problem("store.batch.unknown", batch);
        if (!row.state.equals(ImportBatch.State.PUBLISHED.name()))
            throw new Problem("store.batch.unpublished", batch);
        Suspended.part(core, tx, batch);
        core.tail()
                .append(
                        tx,
                        List.of(
                                NewEvent.of(null, 0, EventType.BATCH_RETRACTED, core.ticker().now())
                                        .withRef(batch)));
        row.state = ImportBatch.State.RETRACTED.name();
        row.removing = true;
        tx.session().update(row);
        core.audit().write(tx, actor, "import.undo", batch, "");
    }

    /** Does what is left of an undo that has begun; may be done again after it was cut off. */
    List<Problem> finish(int batch, Actor actor) {
        long values = 0;
        Changes.Reverted some;
        do {
            some = core.writer().run(tx -> changes.revert(tx, batch));
            values += some.kept();
        } while (some.more());
        for (String own : List.of("event_key", "payload", "last_signal"))
            while (core.writer()
                            .run(tx ->
                                    Sql.update(
                                            tx.connection(),
                                            "DELETE FROM "
                                                    + own
                                                    + " WHERE batch = ? FETCH FIRST 2000 ROWS ONLY",
                                            batch))
                    > 0) {}
        long rows = 0;
        for (String table : FACTS) rows += remove(table, batch, "");
        remove("webinar", batch, unreferenced("webinar", "registration", "attendance", "crew"));
        remove("campaign", batch, unreferenced("campaign", "campaign_day"));
        long contacts = new BatchContacts(core, batch).removeUnused();
        String left = "values=%d rows=%d contacts=%d kept".formatted(values, rows, contacts);
        long parted = core.writer().run(tx -> end(tx, batch, actor, left));
        return kept(values, rows, contacts, parted);
    }

    private long end(Tx tx, int batch, Actor actor, String left) throws SQLException {
        long parted = Suspended.resume(core, tx, batch);
        Sql.update(tx.connection(), "UPDATE import_batch SET removing = FALSE WHERE id = ?", batch);
        core.audit()
                .write(
                        tx,
                        actor,
                        "import.undone",
                        batch,
                        left + " merges=%d parted".formatted(parted));
        return parted;
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
    private long remove(String table, int batch, String also) {
        String delete =
                "DELETE FROM "
                        + table
                        + " t WHERE first_batch = ? AND NOT EXISTS (SELECT 1 FROM batch_change b"
                        + " WHERE b.entity = ? AND b.row_id = t.id)"
                        + also
                        + " FETCH FIRST 2000 ROWS ONLY";
        while (core.writer().run(tx -> Sql.update(tx.connection(), delete, batch, table)) > 0) {}
        return core.reader()
                .read(c ->
                        Sql.number(
                                c,
                                "SELECT COUNT(*) FROM " + table + " WHERE first_batch = ?",
                                batch));
    }

    private static String unreferenced(String column, String... tables) {
        StringBuilder sql = new StringBuilder();
        for (String table : tables) sql.append(none(table, column));
        return sql.toString();
    }

    private static String none(String table, String column) {
        return " AND NOT EXISTS (SELECT 1 FROM " + table + " x WHERE x." + column + " = t.id)";
    }
}
