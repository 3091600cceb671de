package embudo.store.journal;

import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Events of a loading batch whose key an append has taken, so that the same event is in the journal
 * once whatever becomes of the batch: they are packed already, and retracted on publishing.
 */
public final class LostEvents {
    private static final String ENTITY = "lost_event";

    private LostEvents() {}

    static void note(Tx tx, int batch, long ordinal) throws SQLException {
        // Numbers below zero are free: changes count up from one.
        Sql.update(
                tx.connection(),
                "INSERT INTO batch_change VALUES (?, ?, ?, ?, '', NULL, NULL)",
                batch,
                -1 - ordinal,
                ENTITY,
                ordinal);
    }

    /** The retractions of a batch that has its place from {@code first} on; forgets them. */
    public static List<NewEvent> retractions(Tx tx, int batch, long first, Instant now)
            throws SQLException {
        List<NewEvent> all =
                Sql.list(
                        tx.connection(),
                        r ->
                                NewEvent.of(null, 0, EventType.EVENT_RETRACTED, now)
                                        .withRef(first + r.getLong(1)),
                        "SELECT row_id FROM batch_change WHERE batch = ? AND entity = ?"
                                + " ORDER BY row_id",
                        batch,
                        ENTITY);
        if (!all.isEmpty())
            Sql.update(
                    tx.connection(),
                    "DELETE FROM batch_change WHERE batch = ? AND entity = ?",
                    batch,
                    ENTITY);
        return all;
    }
}
