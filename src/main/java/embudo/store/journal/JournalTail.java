package embudo.store.journal;

import embudo.domain.EventBlock;
import embudo.domain.EventKey;
import embudo.domain.ImportBatch;
import embudo.domain.NewEvent;
import embudo.kernel.Ticker;
import embudo.store.db.Ids;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.journal.EventKeys.Hash;
import embudo.store.journal.EventKeys.Place;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The growing end of the journal, used by units of the writer. Gives positions in commit order,
 * seals the tail into chunks and gives the chunks of a published batch their places.
 */
public final class JournalTail {
    private static final int UNKNOWN = -1;
    private final Ids ids;
    private final Ticker ticker;
    private final KeyFilter keys;
    private final AtomicLong durable = new AtomicLong();

    /** Touched by the writer's thread only; unknown after a rollback. */
    private long next = UNKNOWN;

    private int size;

    public JournalTail(Ids ids, Ticker ticker, KeyFilter keys) {
        this.ids = ids;
        this.ticker = ticker;
        this.keys = keys;
    }

    /** Position of the last event that can't be lost. */
    public long durable() {
        return durable.get();
    }

    public void durable(long position) {
        durable.set(position);
    }

    /** Forgets what a rolled back transaction had moved. */
    public void forget() {
        next = UNKNOWN;
    }

    /**
     * Appends events, leaving out those whose key is known.
     *
     * @return the positions given, 0 where left out
     */
    public List<Long> append(Tx tx, List<NewEvent> events) throws SQLException {
        load(tx);
        List<Long> positions = new ArrayList<>(events.size());
        long now = ticker.now().toEpochMilli();
        try (PreparedStatement insert = tx.connection().prepareStatement(EventRows.INSERT)) {
            for (NewEvent e : events) {
                if (e.key() != null && !claim(tx, e.key())) {
                    positions.add(0L);
                    continue;
                }
                EventRows.bind(insert, next, now, e, payload(tx, e));
                insert.addBatch();
                Signals.live(tx.connection(), e);
                positions.add(next++);
                size++;
            }
            insert.executeBatch();
        }
        if (size >= JournalStore.CHUNK) seal(tx, false);
        long last = next - 1;
        tx.after(() -> durable.accumulateAndGet(last, Math::max));
        return positions;
    }

    /**
     * Makes the staged chunks of a batch readable, after everything that is readable by then.
     *
     * @return the first position of the batch
     */
    public long place(Tx tx, int batch, long events) throws SQLException {
        load(tx);
        if (events == 0) return next;
        seal(tx, true);
        long first = next;
        Sql.update(
                tx.connection(),
                "INSERT INTO chunk_place (first_position, events, chunk)"
                        + " SELECT CAST(? AS BIGINT) + ordinal, events, id FROM event_chunk"
                        + " WHERE batch = ?",
                first,
                batch);
        next += events;
        long last = next - 1;
        tx.after(() -> durable.accumulateAndGet(last, Math::max));
        return first;
    }

    /** Takes the key for the event at {@code next}; false when it is taken. */
    private boolean claim(Tx tx, EventKey key) throws SQLException {
        Hash hash = Hash.of(key);
        Place place = EventKeys.find(tx.connection(), hash);
        if (place != null) {
            if (EventKeys.in(tx.connection(), place, ImportBatch.State.PUBLISHED)) return false;
            Sql.update(
                    tx.connection(),
                    "DELETE FROM event_key WHERE h1 = ? AND h2 = ?",
                    hash.high(),
                    hash.low());
            if (EventKeys.in(tx.connection(), place, ImportBatch.State.LOADING))
                LostEvents.note(tx, place.batch(), place.ordinal());
        }
        Sql.update(
                tx.connection(),
                "INSERT INTO event_key VALUES (?, ?, 0, ?)",
                hash.high(),
                hash.low(),
                next);
        keys.add(hash);
        return true;
    }

    private long payload(Tx tx, NewEvent e) throws SQLException {
        if (e.payload() == null) return e.ref();
        long id = ids.next("payload");
        Sql.update(tx.connection(), "INSERT INTO payload VALUES (?, 0, ?)", id, e.payload());
        return id;
    }

    /** Packs whole chunks of the tail, or all of it. */
    private void seal(Tx tx, boolean all) throws SQLException {
        while (size >= (all ? 1 : JournalStore.CHUNK)) {
            int count = Math.min(size, JournalStore.CHUNK);
            EventBlock block = EventRows.block(tx.connection(), next - size, count);
            long chunk = ids.next("event_chunk");
            Sql.update(
                    tx.connection(),
                    "INSERT INTO event_chunk VALUES (?, 0, 0, ?, ?)",
                    chunk,
                    count,
                    ChunkCodec.encode(block, count));
            Sql.update(
                    tx.connection(),
                    "INSERT INTO chunk_place VALUES (?, ?, ?)",
                    block.firstPosition,
                    count,
                    chunk);
            Sql.update(
                    tx.connection(),
                    "DELETE FROM event_tail WHERE position <= ?",
                    block.lastPosition());
            size -= count;
        }
    }

    private void load(Tx tx) throws SQLException {
        if (next != UNKNOWN) return;
        next = JournalStore.lastPosition(tx.connection()) + 1;
        size = (int) Sql.number(tx.connection(), "SELECT COUNT(*) FROM event_tail");
    }
}
