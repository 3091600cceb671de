package embudo.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Short forms of the JDBC calls that the store makes over and over. */
public final class Sql {
    private Sql() {}

    /** Makes a value of the current row. */
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(Connection c, Mapper<T> mapper, String sql, Object... args)
            throws SQLException {
        try (PreparedStatement s = prepare(c, sql, args);
                ResultSet rows = s.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) all.add(mapper.map(rows));
            return all;
        }
    }

    /** The first column of the first row as a number; 0 when there is none or it is null. */
    public static long number(Connection c, String sql, Object... args) throws SQLException {
        List<Long> found = list(c, r -> r.getLong(1), sql, args);
        return found.isEmpty() ? 0 : found.getFirst();
    }

    /** Runs an insert, update or delete and returns how many rows it touched. */
    public static int update(Connection c, String sql, Object... args) throws SQLException {
        try (PreparedStatement s = prepare(c, sql, args)) {
            return s.executeUpdate();
        }
    }

    /** A nullable number column. */
    public static Long nullable(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static PreparedStatement prepare(Connection c, String sql, Object... args)
            throws SQLException {
        PreparedStatement s = c.prepareStatement(sql);
        for (int i = 0; i < args.length; i++) s.setObject(i + 1, args[i]);
        return s;
    }
}
