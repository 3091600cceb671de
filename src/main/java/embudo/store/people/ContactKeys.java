package embudo.store.people;

import embudo.store.db.Reader;
import embudo.store.db.Sql;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a hash of an address or number may belong to: the first 64 bits of every hash with the
 * contact's id, in memory, filled at the first question. An entry may be out of date, so the row
 * decides; none is ever missing. Takes 12 bytes an entry at half load. Thread-safe.
 */
public final class ContactKeys {
    private static final int PORTION = 20_000;
    private final Object filling = new Object();

    /** What was added while the table is being filled; null when nobody is filling it. */
    private List<Entry> meanwhile;

    private Slots slots;

    private record Entry(byte[] hash, long contact) {}

    /** Open addressing; a contact of 0 is a free slot. */
    private static final class Slots {
        private long[] hashes = new long[1 << 10];
        private int[] contacts = new int[1 << 10];
        private int count;

        void put(long hash, int contact) {
            if (++count * 2L > hashes.length) grow();
            int i = start(hash);
            while (contacts[i] != 0) {
                if (contacts[i] == contact && hashes[i] == hash) return;
                i = i + 1 & hashes.length - 1;
            }
            hashes[i] = hash;
            contacts[i] = contact;
        }

        void find(long hash, List<Long> found) {
            for (int i = start(hash); contacts[i] != 0; i = i + 1 & hashes.length - 1)
                if (hashes[i] == hash) found.add((long) contacts[i]);
        }

        private int start(long hash) {
            return (int) hash & hashes.length - 1;
        }

        private void grow() {
            long[] oldHashes = hashes;
            int[] oldContacts = contacts;
            hashes = new long[oldHashes.length * 2];
            contacts = new int[hashes.length];
            count = 1;
            for (int i = 0; i < oldHashes.length; i++)
                if (oldContacts[i] != 0) put(oldHashes[i], oldContacts[i]);
        }
    }

    /** Takes in a hash that is in the database; null is nobody's. */
    public synchronized void add(byte[] hash, long contact) {
        if (hash == null) return;
        if (meanwhile != null) meanwhile.add(new Entry(hash, contact));
        if (slots != null) slots.put(first(hash), (int) contact);
    }

    /** Forgets everything; the next question reads again. */
    public synchronized void clear() {
        slots = null;
    }

    /** The contacts that any of these hashes may belong to. */
    List<Long> candidates(List<byte[]> hashes, Reader reader) {
        List<Long> found = new ArrayList<>();
        while (!look(hashes, found)) fill(reader);
        return found;
    }

    private synchronized boolean look(List<byte[]> hashes, List<Long> found) {
        if (slots == null) return false;
        for (byte[] hash : hashes) slots.find(first(hash), found);
        return true;
    }

    private void fill(Reader reader) {
        synchronized (filling) {
            synchronized (this) {
                if (slots != null) return;
                meanwhile = new ArrayList<>();
            }
            Slots fresh = new Slots();
            read(reader, fresh);
            synchronized (this) {
                meanwhile.forEach(e -> fresh.put(first(e.hash), (int) e.contact));
                meanwhile = null;
                slots = fresh;
            }
        }
    }

    private static void read(Reader reader, Slots fresh) {
        List<Long> portion;
        long after = 0;
        do {
            long last = after;
            portion =
                    reader.read(c ->
                            Sql.list(
                                    c,
                                    r -> take(r, fresh),
                                    "SELECT id, email_hash, phone_hash FROM contact WHERE id > ?"
                                            + " ORDER BY id FETCH FIRST ? ROWS ONLY",
                                    last,
                                    PORTION));
            if (!portion.isEmpty()) after = portion.getLast();
        } while (portion.size() == PORTION);
    }

    private static long take(ResultSet r, Slots fresh) throws SQLException {
        long id = r.getLong(1);
        for (int column = 2; column <= 3; column++) {
            byte[] hash = r.getBytes(column);
            if (hash != null) fresh.put(first(hash), (int) id);
        }
        return id;
    }

    private static long first(byte[] hash) {
        return ByteBuffer.wrap(hash).getLong();
    }
}
