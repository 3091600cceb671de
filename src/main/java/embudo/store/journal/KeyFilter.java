package embudo.store.journal;

import embudo.store.db.Reader;
import embudo.store.db.Sql;

import java.util.List;

/**
 * Says of most new event keys at once that they are new, so that an import need not ask the
 * database for each (a Bloom filter over the first half of the hash, 16 bits a key, four probes:
 * about one in 400 new keys is asked for in vain). Thread-safe.
 */
public final class KeyFilter {
    private static final int PROBES = 4;
    private static final int BITS_PER_KEY = 16;
    private static final int PORTION = 50_000;

    private long[] bits = new long[0];
    private long capacity;
    private long count;

    /** Adds a key; a key that is never written after all does no harm. */
    public synchronized void add(EventKeys.Hash hash) {
        if (bits.length > 0) set(hash.high());
    }

    /** False when the key is new for certain. */
    public synchronized boolean mayContain(EventKeys.Hash hash, Reader reader) {
        if (count >= capacity) fill(reader);
        long step = Long.rotateLeft(hash.high(), 32) | 1;
        for (int i = 0; i < PROBES; i++) {
            long bit = bit(hash.high() + i * step);
            if ((bits[(int) (bit >>> 6)] & 1L << bit) == 0) return false;
        }
        return true;
    }

    /** Reads the keys there are, with room for as many again. */
    private void fill(Reader reader) {
        long known = reader.read(c -> Sql.number(c, "SELECT COUNT(*) FROM event_key")) + count;
        capacity = Math.max(500_000, 2 * known);
        bits = new long[(int) (Long.highestOneBit(capacity * BITS_PER_KEY) >>> 5)];
        count = 0;
        List<Long> portion;
        long after = Long.MIN_VALUE;
        do {
            long from = after;
            portion =
                    reader.read(c ->
                            Sql.list(
                                    c,
                                    r -> r.getLong(1),
                                    "SELECT h1 FROM event_key WHERE h1 > ?"
                                            + " ORDER BY h1 FETCH FIRST ? ROWS ONLY",
                                    from,
                                    PORTION));
            portion.forEach(this::set);
            if (!portion.isEmpty()) after = portion.getLast();
        } while (portion.size() == PORTION);
    }

    private void set(long high) {
        long step = Long.rotateLeft(high, 32) | 1;
        for (int i = 0; i < PROBES; i++) {
            long bit = bit(high + i * step);
            bits[(int) (bit >>> 6)] |= 1L << bit;
        }
        count++;
    }

    private long bit(long mixed) {
        return mixed & (bits.length * 64L - 1);
    }
}
