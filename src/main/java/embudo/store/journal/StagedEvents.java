package embudo.store.journal;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.store.db.Ids;
import embudo.store.db.Tx;
import embudo.store.journal.EventKeys.Hash;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of a batch on their way into chunks without positions. Packing happens on the caller's
 * thread; an {@link EventPortion} only inserts. Not thread-safe.
 */
public final class StagedEvents {
    private final int batch;
    private final Ids ids;
    private EventBlock block = new EventBlock(0, JournalStore.CHUNK);
    private int filled;
    private long packed;
    private final List<EventPortion.Chunk> chunks = new ArrayList<>();
    private final Map<Hash, Long> keys = new LinkedHashMap<>();
    private final Set<Hash> writing = new HashSet<>();
    private final Map<Long, String> payloads = new LinkedHashMap<>();
    private final Map<Long, long[]> signals = new HashMap<>();

    public StagedEvents(int batch, Ids ids) {
        this.batch = batch;
        this.ids = ids;
    }

    /** Events so far. */
    public long count() {
        return packed + filled;
    }

    /** Rows waiting to be written. */
    public int waiting() {
        return keys.size() + payloads.size() + chunks.size() * 50;
    }

    /** True for a key that waits to be written. */
    public boolean has(Hash key) {
        return keys.containsKey(key) || writing.contains(key);
    }

    /** Adds an event and returns its payload's id, or what it refers to. */
    public long add(NewEvent e, Hash key, long receivedAt) {
        if (key != null) keys.put(key, count());
        long ref = e.ref();
        if (e.payload() != null) {
            ref = ids.next("payload");
            payloads.put(ref, e.payload());
        }
        EventRows.put(block, filled++, receivedAt, e, batch, ref);
        if (filled == JournalStore.CHUNK) pack();
        if (Signals.counts(e)) {
            long at = e.occurredAt().toEpochMilli();
            long[] known = signals.get(e.person());
            if (known == null || known[1] <= at)
                signals.put(e.person(), new long[] {e.type().code(), at});
        }
        return ref;
    }

    /** Packs the last, partly filled block. */
    public void finish() {
        if (filled > 0) pack();
    }

    private void pack() {
        byte[] data = ChunkCodec.encode(block, filled);
        chunks.add(new EventPortion.Chunk(ids.next("event_chunk"), packed, filled, data));
        packed += filled;
        filled = 0;
        block = new EventBlock(0, JournalStore.CHUNK);
    }

    /** Hands over what waits; its keys stay known until {@link #written}. */
    public EventPortion take() {
        writing.addAll(keys.keySet());
        EventPortion portion =
                new EventPortion(batch, List.copyOf(chunks), sorted(keys), Map.copyOf(payloads));
        chunks.clear();
        keys.clear();
        payloads.clear();
        return portion;
    }

    /** In the order of the index, which makes inserting them faster. */
    private static List<EventPortion.Key> sorted(Map<Hash, Long> keys) {
        return keys.entrySet().stream()
                .map(k -> new EventPortion.Key(k.getKey(), k.getValue()))
                .sorted(
                        Comparator.comparingLong((EventPortion.Key k) -> k.hash().high())
                                .thenComparingLong(k -> k.hash().low()))
                .toList();
    }

    /** What was handed over can be read from the database. */
    public void written() {
        writing.clear();
    }

    /** The last thing each person did in this batch, as rows to insert in portions. */
    public List<Signal> signals() {
        return signals.entrySet().stream()
                .map(s -> new Signal(s.getKey(), (int) s.getValue()[0], s.getValue()[1]))
                .toList();
    }

    /** A person's last signal; {@code type} is the code of an {@link EventType}. */
    public record Signal(long person, int type, long at) {}

    public static void writeSignals(Tx tx, int batch, List<Signal> signals) throws SQLException {
        try (PreparedStatement s =
                tx.connection().prepareStatement("INSERT INTO last_signal VALUES (?, ?, ?, ?)")) {
            for (Signal signal : signals) {
                s.setLong(1, signal.person);
                s.setInt(2, batch);
                s.setInt(3, signal.type);
                s.setLong(4, signal.at);
                s.addBatch();
            }
            s.executeBatch();
        }
    }
}
