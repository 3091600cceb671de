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
 * Name, company and address of every visible contact as a line of text, lower case and without
 * accents. Filled at the first search. Thread-safe.
 */
public final class SearchBuffer {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** In nobody's name, so nothing is found across the parts of a line. */
    private static final char BETWEEN = '\u0001';

    /** As many stale lines are always borne. */
    private static final int SOME = 1_000;

    private final Core core;
    private final ContactTable table;
    private SearchText text = new SearchText();
    private final Map<Long, Integer> line = new HashMap<>();
    private final BitSet stale = new BitSet();
    private long[] ids = new long[1024];
    private Map<Long, Long> today = Map.of();
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
        BitSet lines = text.find(plain(part.strip()));
        lines.andNot(stale);
        long[] found = new long[lines.cardinality()];
        int n = 0;
        for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1))
            found[n++] = today.isEmpty() ? ids[i] : today.getOrDefault(ids[i], ids[i]);
        return found;
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
        text.clear();
        line.clear();
        stale.clear();
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

    /** A contact that is called otherwise gets a new line; its old one is stale. */
    private void add(Contact c) {
        StringBuilder said = new StringBuilder(plain(c.name())).append(BETWEEN);
        String company = c.text(ContactField.COMPANY);
        if (company != null) said.append(plain(company)).append(BETWEEN);
        if (c.email() != null) said.append(plain(c.email()));
        Integer old = line.get(c.id());
        if (old != null && text.line(old).contentEquals(said)) return;
        if (old != null) stale.set(old);
        put(c.id(), said.toString());
        if (stale.cardinality() > SOME + text.lines() / 2) shrink();
    }

    private void put(long id, String said) {
        int at = text.add(said);
        if (at == ids.length) ids = Arrays.copyOf(ids, at * 2);
        ids[at] = id;
        line.put(id, at);
    }

    /** Leaves out the stale lines. */
    private void shrink() {
        SearchText before = text;
        long[] whose = ids.clone();
        text = new SearchText();
        line.clear();
        for (int i = 0; i < before.lines(); i++) if (!stale.get(i)) put(whose[i], before.line(i));
        stale.clear();
    }
}
