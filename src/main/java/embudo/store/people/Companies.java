package embudo.store.people;

import embudo.store.db.Ids;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.row.CompanyRow;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Companies by name; names that differ in case or outer blanks only are one company. */
public final class Companies {
    private Companies() {}

    /** The ids of companies, added if new. */
    public static Map<String, Long> ensure(Tx tx, Ids ids, Collection<String> names)
            throws SQLException {
        Map<String, Long> all = new HashMap<>();
        for (String name : names) all.put(name, ensure(tx, ids, name));
        return all;
    }

    private static long ensure(Tx tx, Ids ids, String name) throws SQLException {
        String key = name.strip().toLowerCase(Locale.ROOT);
        List<Long> found =
                Sql.list(
                        tx.connection(),
                        r -> r.getLong(1),
                        "SELECT id FROM company WHERE name_key = ?",
                        key);
        if (!found.isEmpty()) return found.getFirst();
        CompanyRow row = new CompanyRow();
        row.id = ids.next("company");
        row.name = name.strip();
        row.nameKey = key;
        tx.session().insert(row);
        return row.id;
    }
}
