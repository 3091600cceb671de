package embudo.store.batch;

import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The staged changes of a batch: applied when it is published, taken back when it is undone. A
 * value that is no longer what it should be before the step was changed by somebody else and stays.
 */
final class Changes {
    /** Entity names that are not plain tables. */
    static final String CONTACT = "contact";

    static final String CUSTOM = "custom";
    static final String KEY = "event_key";

    /** Changes of one transaction. */
    private static final int PORTION = 1000;

    private final Core core;

    Changes(Core core) {
        this.core = core;
    }

    /** One staged change. {@code field} is a column, a custom field or an event key's hash. */
    record Change(long seq, String entity, long row, String field, String before, String after) {
        Change reversed() {
            return new Change(seq, entity, row, field, after, before);
        }
    }

    static void insert(Tx tx, int batch, List<Change> changes) throws SQLException {
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement(
                                "INSERT INTO batch_change VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Change c : changes) {
                s.setInt(1, batch);
                s.setLong(2, c.seq);
                s.setString(3, c.entity);
                s.setLong(4, c.row);
                s.setString(5, c.field);
                s.setString(6, c.before);
                s.setString(7, c.after);
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    /**
     * Makes the next staged changes real, dropping those overtaken by an edit.
     *
     * @param end the last change of the batch
     * @return whether there is more
     */
    boolean apply(Tx tx, int batch, long end) throws SQLException {
        long first = applied(tx, batch);
        long last = Math.min(end, first + PORTION);
        List<Change> part = of(tx, batch, first, last);
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement("DELETE FROM batch_change WHERE batch = ? AND seq = ?")) {
            List<Change> overtaken = new RowSteps(core, tx).run(part);
            for (Change c : overtaken) {
                s.setInt(1, batch);
                s.setLong(2, c.seq);
                s.addBatch();
            }
            if (!overtaken.isEmpty()) s.executeBatch();
        }
        applied(tx, batch, last);
        return last < end;
    }

    /** A portion taken back: how many values were kept as edited since, whether there is more. */
    record Reverted(long kept, boolean more) {}

    /** Takes the last changes that are real back and forgets them. */
    Reverted revert(Tx tx, int batch) throws SQLException {
        long last = applied(tx, batch);
        if (last == 0) return new Reverted(0, false);
        long first = Math.max(0, last - PORTION);
        List<Change> part = of(tx, batch, first, last);
        long kept =
                new RowSteps(core, tx)
                        .run(part.reversed().stream().map(Change::reversed).toList())
                        .size();
        Sql.update(
                tx.connection(),
                "DELETE FROM batch_change WHERE batch = ? AND seq > ? AND seq <= ?",
                batch,
                first,
                last);
        applied(tx, batch, first);
        return new Reverted(kept, true);
    }

    private static long applied(Tx tx, int batch) throws SQLException {
        return Sql.number(tx.connection(), "SELECT applied FROM import_batch WHERE id = ?", batch);
    }

    private static void applied(Tx tx, int batch, long seq) throws SQLException {
        Sql.update(tx.connection(), "UPDATE import_batch SET applied = ? WHERE id = ?", seq, batch);
    }

    private static List<Change> of(Tx tx, int batch, long after, long last) throws SQLException {
        return Sql.list(
                tx.connection(),
                r ->
                        new Change(
                                r.getLong(2),
                                r.getString(3),
                                r.getLong(4),
                                r.getString(5),
                                r.getString(6),
                                r.getString(7)),
                "SELECT * FROM batch_change WHERE batch = ? AND seq > ? AND seq <= ?"
                        + " ORDER BY seq",
                batch,
                after,
                last);
    }
}
