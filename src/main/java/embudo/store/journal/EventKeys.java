package embudo.store.journal;

import embudo.domain.EventKey;
import embudo.domain.ImportBatch;
import embudo.store.db.Sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which events are in the journal already, by the hash of their natural key. */
public final class EventKeys {
    private EventKeys() {}

    /** The first 128 bits of the SHA-256 of source and natural key. */
    public record Hash(long high, long low) {
        public static Hash of(EventKey key) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(key.source().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                ByteBuffer hash =
                        ByteBuffer.wrap(
                                digest.digest(key.natural().getBytes(StandardCharsets.UTF_8)));
                return new Hash(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Where an event is: place in its batch, or its position when the batch is 0. */
    public record Place(int batch, long ordinal) {}

    /** The event's place, null when it is unknown. */
    public static Place find(Connection c, Hash hash) throws SQLException {
        List<Place> found =
                Sql.list(
                        c,
                        r -> new Place(r.getInt(1), r.getLong(2)),
                        "SELECT batch, ordinal FROM event_key WHERE h1 = ? AND h2 = ?",
                        hash.high,
                        hash.low);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** Which of these hashes belong to an event that is in no batch or another one. */
    public static Set<Hash> knownOutside(Connection c, Collection<Hash> hashes, int batch)
            throws SQLException {
        return new HashSet<>(
                Sql.list(
                        c,
                        r -> new Hash(r.getLong(1), r.getLong(2)),
                        "SELECT e.h1, e.h2 FROM TABLE(h1 BIGINT = ?, h2 BIGINT = ?) k"
                                + " JOIN event_key e ON e.h1 = k.h1 AND e.h2 = k.h2"
                                + " WHERE e.batch <> ?",
                        hashes.stream().map(Hash::high).toArray(Long[]::new),
                        hashes.stream().map(Hash::low).toArray(Long[]::new),
                        batch));
    }

    /** True when the event belongs to a batch in this state; no batch is always published. */
    static boolean in(Connection c, Place place, ImportBatch.State state) throws SQLException {
        if (place.batch == 0) return state == ImportBatch.State.PUBLISHED;
        return Sql.number(
                        c,
                        "SELECT COUNT(*) FROM import_batch WHERE id = ? AND state = ?",
                        place.batch,
                        state.name())
                > 0;
    }

    /** Position of a published event. */
    public static long position(Connection c, Place place) throws SQLException {
        if (place.batch == 0) return place.ordinal;
        return place.ordinal
                + Sql.number(
                        c, "SELECT first_position FROM import_batch WHERE id = ?", place.batch);
    }
}
