package embudo.store.people;

import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who an identity is today; only those that are somebody else are in the answers. */
public final class Aliases {
    private Aliases() {}

    public static Map<Long, Long> all(Connection c) throws SQLException {
        return map(c, "SELECT identity, person FROM alias");
    }

    /** Of the identities given, those that are somebody else. */
    static Map<Long, Long> of(Connection c, Collection<Long> identities) throws SQLException {
        if (!any(c)) return Map.of();
        return map(
                c,
                "SELECT identity, person FROM TABLE(wanted INT = ?) k"
                        + " JOIN alias a ON a.identity = k.wanted",
                ints(identities));
    }

    /** The identities that these people have besides their own. */
    static Map<Long, Long> into(Connection c, Collection<Long> people) throws SQLException {
        if (!any(c)) return Map.of();
        return map(
                c,
                "SELECT identity, person FROM TABLE(wanted INT = ?) k"
                        + " JOIN alias a ON a.person = k.wanted",
                ints(people));
    }

    /** A person's identities, their own first. */
    public static List<Long> identities(Connection c, long person) throws SQLException {
        List<Long> all = new ArrayList<>(List.of(person));
        all.addAll(into(c, List.of(person)).keySet());
        return all;
    }

    /** False while nobody is merged, which is worth asking before a long search. */
    static boolean any(Connection c) throws SQLException {
        return Sql.number(c, "SELECT person FROM alias FETCH FIRST ROW ONLY") != 0;
    }

    private static Object ints(Collection<Long> ids) {
        return ids.stream().map(Math::toIntExact).toArray(Integer[]::new);
    }

    private static Map<Long, Long> map(Connection c, String sql, Object... args)
            throws SQLException {
        Map<Long, Long> all = new HashMap<>();
        Sql.list(c, r -> all.put(r.getLong(1), r.getLong(2)), sql, args);
        return all;
    }
}
