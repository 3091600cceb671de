package embudo.store.people;

import embudo.store.db.Ids;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Companies by name; names that differ in case or outer blanks only are one company. */
public final class Companies {
    private Companies() {}

    /** The ids of companies by the names given, added if new. */
    public static Map<String, Long> ensure(Tx tx, Ids ids, Collection<String> names)
            throws SQLException {
        if (names.isEmpty()) return Map.of();
        Map<String, String> nameOfKey = new TreeMap<>();
        for (String name : names) nameOfKey.putIfAbsent(key(name), name.strip());
        Map<String, Long> known = new HashMap<>();
        Sql.list(
                tx.connection(),
                r -> known.put(r.getString(1), r.getLong(2)),
                "SELECT c.name_key, c.id FROM TABLE(wanted VARCHAR(400) = ?) k"
                        + " JOIN company c ON c.name_key = k.wanted",
                (Object) nameOfKey.keySet().toArray(String[]::new));
        nameOfKey.keySet().removeAll(known.keySet());
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement(
                                "INSERT INTO company (id, name, name_key) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, String> fresh : nameOfKey.entrySet()) {
                long id = ids.next("company");
                s.setLong(1, id);
                s.setString(2, fresh.getValue());
                s.setString(3, fresh.getKey());
                s.addBatch();
                known.put(fresh.getKey(), id);
            }
            if (!nameOfKey.isEmpty()) s.executeBatch();
        }
        Map<String, Long> all = new HashMap<>();
        for (String name : names) all.put(name, known.get(key(name)));
        return all;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
