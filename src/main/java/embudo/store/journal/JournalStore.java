package embudo.store.journal;

import embudo.domain.Actor;
import embudo.domain.EventBlock;
import embudo.domain.Journal;
import embudo.domain.NewEvent;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The journal over chunks and tail. */
public final class JournalStore implements Journal {
    /** Events in a full chunk. */
    public static final int CHUNK = 4096;

    private final Core core;

    public JournalStore(Core core) {
        this.core = core;
    }

    @Override
    public long position() {
        return core.tail().durable();
    }

    @Override
    public long read(long after, long maxEvents, Consumer<EventBlock> sink) {
        long end = position();
        Walk walk = new Walk(after, maxEvents, end, sink);
        while (!walk.done()) {
            long before = walk.at;
            core.reader().read(c -> walk.chunks(c));
            if (!walk.done()) core.reader().read(c -> walk.tail(c));
            // The tail may have become a chunk in between: then the chunk is there next time.
            if (walk.at == before && ++walk.fruitless > 2)
                throw new IllegalStateException("no event after position " + before);
        }
        return walk.at;
    }

    @Override
    public List<Long> append(Actor actor, List<NewEvent> events) {
        if (events.isEmpty()) return List.of();
        List<Long> positions =
                core.writer()
                        .run(tx -> {
                            List<Long> given = core.tail().append(tx, events);
                            core.audit()
                                    .write(
                                            tx,
                                            actor,
                                            "journal.append",
                                            given.getLast(),
                                            "events=" + events.size());
                            return given;
                        });
        core.notices().post(Topic.JOURNAL);
        return positions;
    }

    @Override
    public Map<Long, String> payloads(Collection<Long> refs) {
        Map<Long, String> texts = new HashMap<>();
        core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r -> texts.put(r.getLong(1), r.getString(2)),
                                "SELECT id, content FROM TABLE(wanted BIGINT = ?) k"
                                        + " JOIN payload p ON p.id = k.wanted",
                                (Object) refs.toArray(Long[]::new)));
        return texts;
    }

    @Override
    public Map<Integer, Integer> aliases() {
        Map<Integer, Integer> all = new HashMap<>();
        core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r -> all.put(r.getInt(1), r.getInt(2)),
                                "SELECT identity, person FROM alias"));
        return all;
    }

    /** Position of the last event in chunks and tail. */
    public static long lastPosition(Connection c) throws SQLException {
        long tail = Sql.number(c, "SELECT MAX(position) FROM event_tail");
        return tail != 0
                ? tail
                : Sql.number(
                        c,
                        "SELECT first_position + events - 1 FROM chunk_place"
                                + " ORDER BY first_position DESC FETCH FIRST ROW ONLY");
    }

    /** One reading, from block to block. */
    private static final class Walk {
        private final long start;
        private final long max;
        private final long end;
        private final Consumer<EventBlock> sink;
        private long at;
        private int fruitless;

        Walk(long after, long max, long end, Consumer<EventBlock> sink) {
            this.start = after;
            this.max = max;
            this.end = end;
            this.sink = sink;
            this.at = after;
        }

        boolean done() {
            return at >= end || at - start >= max;
        }

        Void chunks(Connection c) throws SQLException {
            long before;
            do {
                before = at;
                someChunks(c);
            } while (!done() && at > before);
            return null;
        }

        /** A portion at a time, because H2 holds a whole result in memory. */
        private void someChunks(Connection c) throws SQLException {
            try (PreparedStatement s =
                    c.prepareStatement(
                            "SELECT p.first_position, d.data FROM chunk_place p"
                                    + " JOIN event_chunk d ON d.id = p.chunk"
                                    + " WHERE p.first_position > ? AND p.first_position"
                                    + " + p.events - 1 > ? ORDER BY p.first_position"
                                    + " FETCH FIRST 64 ROWS ONLY")) {
                // The first limit serves the index, the second skips small chunks already read.
                s.setLong(1, at - CHUNK);
                s.setLong(2, at);
                try (ResultSet rows = s.executeQuery()) {
                    while (!done() && rows.next()) {
                        EventBlock block = ChunkCodec.decode(rows.getBytes(2), rows.getLong(1));
                        if (block.firstPosition > at + 1) break;
                        pass(block);
                    }
                }
            }
        }

        Void tail(Connection c) throws SQLException {
            while (!done()) {
                EventBlock block = EventRows.block(c, at + 1, CHUNK);
                if (block.size == 0) break;
                pass(block);
            }
            return null;
        }

        /** Passes what of the block is after {@code at} and durable. */
        private void pass(EventBlock block) {
            long from = Math.max(block.firstPosition, at + 1);
            long to = Math.min(block.lastPosition(), end);
            if (to < from) return;
            sink.accept(
                    from == block.firstPosition && to == block.lastPosition()
                            ? block
                            : Blocks.slice(block, from, (int) (to - from + 1)));
            at = to;
        }
    }
}
