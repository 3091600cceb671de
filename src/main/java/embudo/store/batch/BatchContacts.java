package embudo.store.batch;

import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The contacts that a batch has made, taken away in portions in the order of their ids. */
final class BatchContacts {
    private static final int PORTION = 1000;

    /** Where people are named, and what else may be known of somebody. */
    private static final List<String> KNOWN =
            List.of(
                    "SELECT person FROM registration WHERE person",
                    "SELECT person FROM attendance WHERE person",
                    "SELECT person FROM record WHERE person",
                    "SELECT person FROM interaction WHERE person",
                    "SELECT person FROM purchase WHERE person",
                    "SELECT person FROM last_signal WHERE person",
                    "SELECT person FROM command WHERE person",
                    "SELECT person FROM lead_note WHERE person",
                    "SELECT person FROM task WHERE person",
                    "SELECT row_id FROM batch_change WHERE entity = 'contact' AND row_id",
                    "SELECT row_id FROM batch_change WHERE entity = 'custom' AND row_id");

    private final Core core;
    private final int batch;

    private record Made(long id, boolean edited, long createdAt) {}

    BatchContacts(Core core, int batch) {
        this.core = core;
        this.batch = batch;
    }

    /** Takes every contact of an unpublished batch away. */
    void removeAll() {
        while (core.writer().run(this::removeSome)) {}
    }

    private boolean removeSome(Tx tx) throws SQLException {
        List<Made> made = next(tx);
        if (!made.isEmpty()) delete(tx.connection(), made);
        return !made.isEmpty();
    }

    /**
     * Takes away those of whom nothing else is known; the others become nobody's, and their
     * creation, which the retraction took with it, is journalled again.
     *
     * @return how many were kept
     */
    long removeUnused() {
        long kept = 0;
        for (long some = 0; some >= 0; some = core.writer().run(this::removeSomeUnused))
            kept += some;
        return kept;
    }

    /** How many of the next portion were kept, -1 at the end. */
    private long removeSomeUnused(Tx tx) throws SQLException {
        List<Made> made = next(tx);
        if (made.isEmpty()) return -1;
        Set<Long> known = new HashSet<>();
        for (String of : KNOWN)
            known.addAll(
                    Sql.list(
                            tx.connection(),
                            r -> r.getLong(1),
                            of.replaceFirst("SELECT", "SELECT DISTINCT") + " BETWEEN ? AND ?",
                            made.getFirst().id,
                            made.getLast().id));
        List<Made> stay = new ArrayList<>(made);
        stay.removeIf(m -> !m.edited && !known.contains(m.id));
        List<Made> go = new ArrayList<>(made);
        go.removeAll(stay);
        delete(tx.connection(), go);
        each(tx.connection(), "UPDATE contact SET first_batch = 0 WHERE id = ?", stay);
        if (!stay.isEmpty())
            core.tail().append(tx, stay.stream().map(BatchContacts::created).toList());
        return stay.size();
    }

    private static NewEvent created(Made m) {
        return NewEvent.of(
                null, m.id, EventType.CONTACT_CREATED, Instant.ofEpochMilli(m.createdAt));
    }

    /** The next contacts; the batch notes that those before them are done. */
    private List<Made> next(Tx tx) throws SQLException {
        Connection c = tx.connection();
        long from = Sql.number(c, "SELECT contacts_from FROM import_batch WHERE id = ?", batch);
        long to = Sql.number(c, "SELECT contacts_to FROM import_batch WHERE id = ?", batch);
        List<Made> made =
                Sql.list(
                        c,
                        r -> new Made(r.getLong(1), r.getInt(2) > 0, r.getLong(3)),
                        "SELECT id, edits, created_at FROM contact WHERE id BETWEEN ? AND ?"
                                + " AND first_batch = ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                        from,
                        to,
                        batch,
                        PORTION);
        if (!made.isEmpty())
            Sql.update(
                    c,
                    "UPDATE import_batch SET contacts_from = ? WHERE id = ?",
                    made.getLast().id + 1,
                    batch);
        return made;
    }

    private static void delete(Connection c, List<Made> gone) throws SQLException {
        each(c, "DELETE FROM custom_value WHERE contact_id = ?", gone);
        each(c, "DELETE FROM score WHERE person = ?", gone);
        each(c, "DELETE FROM contact WHERE id = ?", gone);
    }

    private static void each(Connection c, String sql, List<Made> people) throws SQLException {
        if (people.isEmpty()) return;
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (Made m : people) {
                s.setLong(1, m.id);
                s.addBatch();
            }
            s.executeBatch();
        }
    }
}
