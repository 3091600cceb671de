package embudo.store.port;

import embudo.domain.EventBlock;
import embudo.domain.Maintenance.Verdict;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.db.Sql;
import embudo.store.journal.ChunkCodec;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One inspection of the store. */
final class Check {
    private final Core core;
    private final Connection c;
    private final Progress progress;
    private final List<Problem> findings = new ArrayList<>();
    private final Map<Integer, Long> eventsOfBatch = new HashMap<>();
    private long contacts;

    Check(Core core, Connection c, Progress progress) {
        this.core = core;
        this.c = c;
        this.progress = progress;
    }

    Verdict run() throws SQLException {
        long events = core.tail().durable();
        journal(events);
        batches();
        keys(events);
        sealed();
        merges();
        return new Verdict(events, contacts, findings);
    }

    /** Every chunk decodes and the positions run from 1 to the end without a gap. */
    private void journal(long end) throws SQLException {
        long next = 1;
        while (next <= end) {
            long before = next;
            try (PreparedStatement s =
                    c.prepareStatement(
                            "SELECT p.first_position, p.events, d.data FROM chunk_place p"
                                    + " JOIN event_chunk d ON d.id = p.chunk"
                                    + " WHERE p.first_position >= ? ORDER BY p.first_position"
                                    + " FETCH FIRST 64 ROWS ONLY")) {
                s.setLong(1, next);
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        if (r.getLong(1) != next) break;
                        chunk(r.getBytes(3), next, r.getInt(2));
                        next += r.getInt(2);
                        progress.check();
                        progress.at(next - 1, end);
                    }
                }
            }
            if (next == before) break;
        }
        long rest =
                Sql.number(
                        c,
                        "SELECT COUNT(*) FROM event_tail WHERE position BETWEEN ? AND ?",
                        next,
                        end);
        if (next + rest - 1 != end) findings.add(new Problem("store.verify.gap", next + rest));
    }

    private void chunk(byte[] data, long first, int events) {
        try {
            EventBlock block = ChunkCodec.decode(data, first);
            if (block.size != events) findings.add(new Problem("store.chunk.damaged", first));
            for (int i = 0; i < block.size; i++) {
                block.at(i);
                eventsOfBatch.merge(block.batch[i], 1L, Long::sum);
            }
        } catch (Problem e) {
            findings.add(e);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            findings.add(new Problem(e, "store.chunk.damaged", first));
        }
    }

    /** A published batch has as many events as it says. */
    private void batches() throws SQLException {
        Sql.list(
                c,
                r -> {
                    long has = eventsOfBatch.getOrDefault(r.getInt(1), 0L);
                    if (has != r.getLong(2))
                        findings.add(
                                new Problem("store.verify.batch", r.getInt(1), r.getLong(2), has));
                    return null;
                },
                "SELECT id, events FROM import_batch WHERE state = 'PUBLISHED'");
    }

    private void keys(long end) throws SQLException {
        long astray =
                Sql.number(
                        c,
                        "SELECT COUNT(*) FROM event_key k LEFT JOIN import_batch b ON b.id = k.batch"
                                + " WHERE k.batch <> ? AND (k.batch = 0 AND k.ordinal NOT BETWEEN 1"
                                + " AND ? OR k.batch <> 0 AND (b.id IS NULL"
                                + " OR b.state <> 'PUBLISHED' AND NOT b.removing OR k.ordinal >= b.events))",
                        core.loading().batch(),
                        end);
        if (astray > 0) findings.add(new Problem("store.verify.keys", astray));
    }

    /** Everybody who was merged leads to somebody who is there, and nobody else does. */
    private void merges() throws SQLException {
        long astray =
                Sql.number(
                        c,
                        "SELECT COUNT(*) FROM (SELECT identity AS who FROM alias UNION SELECT id"
                                + " FROM contact WHERE merged_into <> 0 UNION SELECT absorbed FROM"
                                + " people_merge) w LEFT JOIN alias a ON a.identity = w.who LEFT JOIN"
                                + " contact m ON m.id = w.who LEFT JOIN people_merge p ON p.absorbed"
                                + " = w.who LEFT JOIN contact s ON s.id = a.person WHERE"
                                + " COALESCE(m.merged_into, 0) = 0 OR p.survivor IS DISTINCT FROM"
                                + " m.merged_into OR COALESCE(s.merged_into, 1) <> 0");
        if (astray > 0) findings.add(new Problem("store.verify.merges", astray));
    }

    /** Sealed fields open and are found by their hash. */
    private void sealed() throws SQLException {
        long broken = 0;
        try (PreparedStatement s =
                c.prepareStatement(
                        "SELECT id, email, email_hash, phone, phone_hash FROM contact"
                                + " WHERE id > ? AND first_batch <> ? ORDER BY id"
                                + " FETCH FIRST 5000 ROWS ONLY")) {
            long after = 0;
            long before;
            do {
                before = after;
                s.setLong(1, after);
                s.setInt(2, core.loading().batch());
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        after = r.getLong(1);
                        contacts++;
                        if (!opens(Sealer.Use.EMAIL, r.getBytes(2), r.getBytes(3))
                                || !opens(Sealer.Use.PHONE, r.getBytes(4), r.getBytes(5))) broken++;
                    }
                }
                progress.check();
            } while (after > before);
        }
        if (broken > 0) findings.add(new Problem("store.verify.sealed", broken));
    }

    private boolean opens(Sealer.Use use, byte[] sealed, byte[] hash) {
        try {
            return Arrays.equals(core.sealer().hash(use, core.sealer().open(use, sealed)), hash);
        } catch (Problem e) {
            return false;
        }
    }
}
