package embudo.store.erase;

import embudo.kernel.Problem;
import embudo.store.ErasedFile.Entry;
import embudo.store.Sealer;
import embudo.store.db.Sql;
import embudo.store.people.Aliases;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whom an erasure is about.
 *
 * @param person who it is today
 * @param identities the person's own number and those merged into it
 * @param words addresses and numbers the person has or had, as they may stand in texts
 * @param fingerprints what keeps the person from coming back
 */
record Subject(
        long person, List<Long> identities, Set<String> words, Map<String, Entry> fingerprints) {
    /** As few characters could stand in a text by chance. */
    private static final int SHORTEST = 6;

    private record Row(long id, long createdAt, String email, String phone) {}

    static Subject of(Connection c, Sealer sealer, long id, long now) throws SQLException {
        long person = Aliases.all(c).getOrDefault(id, id);
        List<Long> identities = Aliases.identities(c, person);
        List<Row> rows =
                Sql.list(
                        c,
                        r ->
                                new Row(
                                        r.getLong(1),
                                        r.getLong(2),
                                        sealer.open(Sealer.Use.EMAIL, r.getBytes(3)),
                                        sealer.open(Sealer.Use.PHONE, r.getBytes(4))),
                        "SELECT id, created_at, email, phone FROM contact WHERE id = ANY(?)"
                                + " ORDER BY id",
                        array(identities));
        if (rows.isEmpty()) throw new Problem("store.erase.unknown", id);
        Set<String> emails = new TreeSet<>(former(c, sealer, Sealer.Use.EMAIL, identities));
        Set<String> phones = new TreeSet<>(former(c, sealer, Sealer.Use.PHONE, identities));
        for (Row row : rows) {
            if (row.email != null) emails.add(row.email);
            if (row.phone != null) phones.add(row.phone);
        }
        Map<String, Entry> marks = new TreeMap<>();
        Row first = rows.getFirst();
        Entry own = new Entry(first.id, first.createdAt, now);
        for (String email : emails) marks.put(hex(sealer.hash(Sealer.Use.EMAIL, email)), own);
        // Colleagues share a number, so it stands for somebody only where there is no address.
        if (emails.isEmpty())
            for (String phone : phones) marks.put(hex(sealer.hash(Sealer.Use.PHONE, phone)), own);
        for (Row row : rows)
            marks.put(
                    hex(sealer.hash(Sealer.Use.ERASURE, row.id + "|" + row.createdAt)),
                    new Entry(row.id, row.createdAt, now));
        Set<String> words = new TreeSet<>(phones);
        for (String email : emails) {
            words.add(email);
            words.add(URLEncoder.encode(email, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        }
        words.removeIf(word -> word.length() < SHORTEST);
        return new Subject(person, identities, words, marks);
    }

    /** Values that a merge or an import replaced. */
    private static Set<String> former(
            Connection c, Sealer sealer, Sealer.Use use, List<Long> identities)
            throws SQLException {
        String field = use.name().toLowerCase(Locale.ROOT);
        Set<String> all = new TreeSet<>();
        Sql.Mapper<Void> take =
                r -> {
                    for (int column = 1; column <= 2; column++)
                        if (r.getString(column) != null)
                            all.add(sealer.openText(use, r.getString(column)));
                    return null;
                };
        Sql.list(
                c,
                take,
                "SELECT v.before_value, v.after_value FROM merge_value v JOIN people_merge m"
                        + " ON m.id = v.merge WHERE m.survivor = ANY(?) AND v.field = ?",
                array(identities),
                field);
        Sql.list(
                c,
                take,
                "SELECT before_value, after_value FROM batch_change WHERE entity = 'contact'"
                        + " AND row_id = ANY(?) AND field = ?",
                array(identities),
                field);
        return all;
    }

    static Object array(List<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
