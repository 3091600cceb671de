package embudo.store.people;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Name, company and address of every visible contact as one text, lower case and without accents,
 * searched from end to end: faster than any index up to a million people. Filled at the first
 * search. Thread-safe.
 */
public final class SearchBuffer {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private final Core core;
    private final ContactTable table;
    private final StringBuilder text = new StringBuilder();
    private final Map<Long, Integer> line = new HashMap<>();
    private final BitSet stale = new BitSet();
    private long[] ids = new long[1024];
    private int[] starts = new int[1024];
    private Map<Long, Long> today = Map.of();
    private int lines;
    private boolean filled;

    public SearchBuffer(Core core) {
        this.core = core;
        table = new ContactTable(core.sealer());
    }

    /** Lower case without accents, so that "Peña" is found by "pena". */
    static String plain(String s) {
        String lower = s.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++)
            if (lower.charAt(i) > 127)
                return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        return lower;
    }

    /**
     * Contacts whose name, company or address contains {@code part}. What a merged contact is
     * called leads to the one it went into, who may thus be named twice.
     */
    synchronized long[] find(String part) {
        fill();
        String wanted = plain(part.strip());
        long[] found = new long[16];
        int n = 0;
        int i = 0;
        for (int at = text.indexOf(wanted); at >= 0; ) {
            i = lineAt(at, i);
            if (!stale.get(i)) {
                if (n == found.length) found = Arrays.copyOf(found, n * 2);
                found[n++] = today.isEmpty() ? ids[i] : today.getOrDefault(ids[i], ids[i]);
            }
            at = ++i < lines ? text.indexOf(wanted, starts[i]) : -1;
        }
        return Arrays.copyOf(found, n);
    }

    /** The line of a place in the text, not before line {@code from}: mostly one of the next. */
    private int lineAt(int at, int from) {
        int step = 1;
        int low = from;
        while (low + step < lines && starts[low + step] <= at) {
            low += step;
            step *= 2;
        }
        int i = Arrays.binarySearch(starts, low, Math.min(lines, low + step), at);
        return i < 0 ? -i - 2 : i;
    }

    /** Takes in a contact as it is now. */
    public synchronized void put(Contact c) {
        if (filled) add(c);
    }

    /** Takes in what a batch has added or changed. */
    public synchronized void batch(int batch) {
        if (!filled) return;
        long[] made =
                core.reader()
                        .read(c ->
                                Sql.list(
                                                c,
                                                r -> new long[] {r.getLong(1), r.getLong(2)},
                                                "SELECT contacts_from, contacts_to FROM"
                                                        + " import_batch WHERE id = ?",
                                                batch)
                                        .getFirst());
        read("WHERE c.first_batch = ?", batch, made[0] - 1, made[1]);
        read(
                "WHERE c.id IN (SELECT row_id FROM batch_change WHERE entity = 'contact'"
                        + " AND batch = ?)",
                batch,
                0,
                Long.MAX_VALUE);
    }

    /** Takes in who is who, and the people of a merge as they are now. */
    synchronized void merged(List<Contact> people) {
        if (!filled) return;
        today = core.reader().read(Aliases::all);
        people.forEach(this::add);
    }

    /** Forgets everything; the next search reads again. */
    public synchronized void clear() {
        filled = false;
        text.setLength(0);
        line.clear();
        stale.clear();
        lines = 0;
    }

    private void fill() {
        if (filled) return;
        filled = true;
        today = core.reader().read(Aliases::all);
        read("WHERE c.first_batch <> ?", core.loading().batch(), 0, Long.MAX_VALUE);
    }

    /** Reads contacts with ids above {@code from} and up to {@code to}. */
    private void read(String where, int batch, long from, long to) {
        String sql =
                ContactTable.SELECT
                        + where
                        + " AND c.id > ? AND c.id <= ? ORDER BY c.id FETCH FIRST 5000 ROWS ONLY";
        List<Contact> portion;
        long after = from;
        do {
            long last = after;
            portion = core.reader().read(c -> table.list(c, sql, batch, last, to));
            portion.forEach(this::add);
            if (!portion.isEmpty()) after = portion.getLast().id();
        } while (!portion.isEmpty());
    }

    /** A contact that changed gets a new line; its old one is stale. */
    private void add(Contact c) {
        if (lines == ids.length) {
            ids = Arrays.copyOf(ids, lines * 2);
            starts = Arrays.copyOf(starts, lines * 2);
        }
        ids[lines] = c.id();
        starts[lines] = text.length();
        Integer old = line.put(c.id(), lines++);
        if (old != null) stale.set(old);
        text.append(plain(c.name())).append('\u0001');
        String company = c.text(ContactField.COMPANY);
        if (company != null) text.append(plain(company)).append('\u0001');
        if (c.email() != null) text.append(plain(c.email()));
        text.append('\n');
    }
}
