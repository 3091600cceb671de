package embudo.store.erase;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.kernel.Progress;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.journal.ChunkCodec;
import embudo.store.journal.EventKeys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's events: their texts and keys go, and in their places stands that somebody was erased.
 * Positions stay, since cursors count by them.
 */
final class Places {
    private static final byte ERASED = EventType.PERSON_ERASED.code();
    private static final int PORTION = 500;
    private final Core core;
    private final Set<Integer> identities = new HashSet<>();
    private final List<Long> chunks = new ArrayList<>();
    private final Set<Long> texts = new HashSet<>();
    private final Map<Integer, List<Long>> positions = new HashMap<>();

    Places(Core core, List<Long> identities) {
        this.core = core;
        identities.forEach(id -> this.identities.add(Math.toIntExact(id)));
    }

    /** How many events there are, in chunks and tail. */
    long count(Progress progress) {
        find(progress);
        long inChunks = positions.values().stream().mapToLong(List::size).sum();
        return inChunks + core.reader().read(c -> tail(c).size());
    }

    /** Those in chunks; may be done again after it was cut off. */
    void blank(Progress progress) {
        find(progress);
        List<Long> gone = List.copyOf(texts);
        for (int from = 0; from < gone.size(); from += PORTION) {
            List<Long> some = gone.subList(from, Math.min(gone.size(), from + PORTION));
            core.writer().run(tx -> dropTexts(tx, some));
        }
        for (Map.Entry<Integer, List<Long>> of : positions.entrySet()) {
            List<EventKeys.Hash> keys =
                    core.reader().read(c -> keys(c, of.getKey(), of.getValue()));
            core.writer().run(tx -> dropKeys(tx, keys));
        }
        for (long chunk : chunks) core.writer().run(tx -> blank(tx, chunk));
    }

    /** Those in the tail, with their texts and keys. */
    void blankTail(Tx tx) throws SQLException {
        List<long[]> rows = tail(tx.connection());
        if (rows.isEmpty()) return;
        List<Long> refs = new ArrayList<>();
        for (long[] row : rows) if (text(row[1], row[2])) refs.add(row[2]);
        dropTexts(tx, refs);
        dropKeys(tx, keys(tx.connection(), 0, rows.stream().map(row -> row[0]).toList()));
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement(
                                "UPDATE event_tail SET occurred_at = received_at, identity = 0,"
                                        + " type = ?, channel = 0, campaign = 0, webinar = 0,"
                                        + " section = -1, at_minute = -1, device = 0, amount = 0,"
                                        + " currency = 0, ref = 0 WHERE position = ?")) {
            for (long[] row : rows) {
                s.setByte(1, ERASED);
                s.setLong(2, row[0]);
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private List<long[]> tail(Connection c) throws SQLException {
        List<long[]> rows =
                new ArrayList<>(
                        Sql.list(
                                c,
                                r ->
                                        new long[] {
                                            r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)
                                        },
                                "SELECT position, type, ref, identity FROM event_tail"));
        rows.removeIf(row -> !identities.contains((int) row[3]));
        return rows;
    }

    /** Facts of the product's own refer to something else by the same column. */
    private static boolean text(long type, long ref) {
        return ref > 0 && type < EventType.SCORE_UPDATED.code();
    }

    private void find(Progress progress) {
        chunks.clear();
        texts.clear();
        positions.clear();
        Map<Integer, Long> first = core.reader().read(Places::firstPositions);
        long[] next = {0};
        while (core.reader().read(c -> some(c, next, first)) > 0) progress.check();
    }

    private static Map<Integer, Long> firstPositions(Connection c) throws SQLException {
        Map<Integer, Long> all = new HashMap<>();
        Sql.list(
                c,
                r -> all.put(r.getInt(1), r.getLong(2)),
                "SELECT id, first_position FROM import_batch");
        return all;
    }

    /** Looks through the chunks from a position on; how many those were. */
    private int some(Connection c, long[] next, Map<Integer, Long> first) throws SQLException {
        return Sql.list(
                        c,
                        r -> {
                            EventBlock block = ChunkCodec.decode(r.getBytes(3), r.getLong(1));
                            note(block, r.getLong(2), first);
                            next[0] = block.lastPosition() + 1;
                            return null;
                        },
                        "SELECT p.first_position, d.id, d.data FROM chunk_place p"
                                + " JOIN event_chunk d ON d.id = p.chunk"
                                + " WHERE p.first_position >= ? ORDER BY p.first_position"
                                + " FETCH FIRST 64 ROWS ONLY",
                        next[0])
                .size();
    }

    private void note(EventBlock block, long chunk, Map<Integer, Long> first) {
        boolean here = false;
        for (int i = 0; i < block.size; i++) {
            if (!identities.contains(block.identity[i])) continue;
            here = true;
            int batch = block.batch[i];
            positions
                    .computeIfAbsent(batch, b -> new ArrayList<>())
                    .add(
                            block.firstPosition
                                    + i
                                    - (batch == 0 ? 0 : first.getOrDefault(batch, 0L)));
            if (text(block.type[i], block.ref[i])) texts.add(block.ref[i]);
        }
        if (here) chunks.add(chunk);
    }

    private static Void dropTexts(Tx tx, List<Long> refs) throws SQLException {
        try (PreparedStatement s =
                tx.connection().prepareStatement("DELETE FROM payload WHERE id = ?")) {
            for (long ref : refs) {
                s.setLong(1, ref);
                s.addBatch();
            }
            if (!refs.isEmpty()) s.executeBatch();
        }
        return null;
    }

    /**
     * Keys of events by their places in a batch: numbers in the text, which H2 looks up at once.
     */
    private static List<EventKeys.Hash> keys(Connection c, int batch, List<Long> ordinals)
            throws SQLException {
        List<EventKeys.Hash> all = new ArrayList<>();
        for (int from = 0; from < ordinals.size(); from += PORTION)
            all.addAll(
                    Sql.list(
                            c,
                            r -> new EventKeys.Hash(r.getLong(1), r.getLong(2)),
                            "SELECT h1, h2 FROM event_key WHERE batch = ? AND ordinal IN ("
                                    + ordinals
                                            .subList(
                                                    from, Math.min(ordinals.size(), from + PORTION))
                                            .stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", "))
                                    + ")",
                            batch));
        return all;
    }

    private static Void dropKeys(Tx tx, List<EventKeys.Hash> keys) throws SQLException {
        try (PreparedStatement s =
                tx.connection().prepareStatement("DELETE FROM event_key WHERE h1 = ? AND h2 = ?")) {
            for (EventKeys.Hash key : keys) {
                s.setLong(1, key.high());
                s.setLong(2, key.low());
                s.addBatch();
            }
            if (!keys.isEmpty()) s.executeBatch();
        }
        return null;
    }

    private Void blank(Tx tx, long chunk) throws SQLException {
        List<byte[]> data =
                Sql.list(
                        tx.connection(),
                        r -> r.getBytes(1),
                        "SELECT data FROM event_chunk WHERE id = ?",
                        chunk);
        EventBlock block = ChunkCodec.decode(data.getFirst(), 0);
        for (int i = 0; i < block.size; i++)
            if (identities.contains(block.identity[i])) blank(block, i);
        Sql.update(
                tx.connection(),
                "UPDATE event_chunk SET data = ? WHERE id = ?",
                ChunkCodec.encode(block, block.size),
                chunk);
        return null;
    }

    /** The batch stays, whose events are counted. */
    private static void blank(EventBlock block, int i) {
        block.occurredAt[i] = block.receivedAt[i];
        block.identity[i] = 0;
        block.type[i] = ERASED;
        block.channel[i] = 0;
        block.campaign[i] = 0;
        block.webinar[i] = 0;
        block.section[i] = -1;
        block.minute[i] = -1;
        block.device[i] = 0;
        block.amount[i] = 0;
        block.currency[i] = 0;
        block.ref[i] = 0;
    }
}
