package embudo.store.journal;

import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.journal.EventKeys.Hash;

import org.h2.api.ErrorCode;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Packed events of a batch on their way to the database, with their keys and texts. */
public record EventPortion(int batch, List<Chunk> chunks, List<Key> keys, Map<Long, String> texts) {
    /** Packed events without positions; {@code ordinal} is the place of the first in the batch. */
    record Chunk(long id, long ordinal, int events, byte[] data) {}

    /** The key of the event at a place in the batch. */
    record Key(Hash hash, long ordinal) {}

    public void write(Tx tx) throws SQLException {
        chunks(tx);
        keys(tx);
        texts(tx);
    }

    private void chunks(Tx tx) throws SQLException {
        for (Chunk c : chunks)
            Sql.update(
                    tx.connection(),
                    "INSERT INTO event_chunk VALUES (?, ?, ?, ?, ?)",
                    c.id,
                    batch,
                    c.ordinal,
                    c.events,
                    c.data);
    }

    private void keys(Tx tx) throws SQLException {
        if (keys.isEmpty()) return;
        try (PreparedStatement s =
                tx.connection().prepareStatement("INSERT INTO event_key VALUES (?, ?, ?, ?)")) {
            for (Key key : keys) {
                s.setLong(1, key.hash.high());
                s.setLong(2, key.hash.low());
                s.setInt(3, batch);
                s.setLong(4, key.ordinal);
                s.addBatch();
            }
            s.executeBatch();
        } catch (BatchUpdateException e) {
            taken(tx, e);
        }
    }

    /** A key that an append took since it was looked up: that event stays, ours gives way. */
    private void taken(Tx tx, BatchUpdateException failure) throws SQLException {
        for (SQLException e = failure.getNextException(); e != null; e = e.getNextException())
            if (e.getErrorCode() != ErrorCode.DUPLICATE_KEY_1) throw failure;
        int[] counts = failure.getUpdateCounts();
        for (int i = 0; i < counts.length; i++)
            if (counts[i] == Statement.EXECUTE_FAILED)
                LostEvents.note(tx, batch, keys.get(i).ordinal);
    }

    private void texts(Tx tx) throws SQLException {
        if (texts.isEmpty()) return;
        try (PreparedStatement s =
                tx.connection().prepareStatement("INSERT INTO payload VALUES (?, ?, ?)")) {
            for (Map.Entry<Long, String> text : texts.entrySet()) {
                s.setLong(1, text.getKey());
                s.setInt(2, batch);
                s.setString(3, text.getValue());
                s.addBatch();
            }
            s.executeBatch();
        }
    }
}
