package embudo.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every table of a closed workspace as sorted texts, except those that tell its history. Sealed
 * columns are left out, since sealing the same text again gives other bytes; the hash beside them
 * stands for them.
 */
final class Dump {
    /** Tables that an undo adds to instead of taking back, each with the reason. */
    static final Map<String, String> HISTORY =
            Map.ofEntries(
                    Map.entry("audit", "who did what stays"),
                    Map.entry("import_batch", "the batch itself stays, as retracted"),
                    Map.entry("event_tail", "the journal notes the retraction"),
                    Map.entry("event_chunk", "the journal keeps its positions"),
                    Map.entry("chunk_place", "the journal keeps its positions"),
                    Map.entry("company", "names only, nobody's without a contact"),
                    Map.entry("custom_field", "names only, nobody's without a value"),
                    Map.entry("flyway_schema_history", "versions of the schema"));

    /** When a row was last touched, and bytes that differ each time. */
    private static final Set<String> LEFT_OUT =
            Set.of("contact.updated_at", "contact.email", "contact.phone", "crew.email");

    private Dump() {}

    /** Rows by table; opens the file by itself. */
    static Map<String, List<String>> of(Path workspace) throws SQLException {
        String url = "jdbc:h2:file:" + workspace.resolve("embudo") + ";ACCESS_MODE_DATA=r";
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection c = DriverManager.getConnection(url, "embudo", "");
                Statement s = c.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet r =
                    s.executeQuery(
                            "SELECT LOWER(table_name) FROM information_schema.tables"
                                    + " WHERE table_schema = 'PUBLIC'")) {
                while (r.next()) tables.add(r.getString(1));
            }
            for (String table : tables) all.put(table, rows(s, table));
        }
        return all;
    }

    private static List<String> rows(Statement s, String table) throws SQLException {
        String name = table.equals("flyway_schema_history") ? "\"" + table + "\"" : table;
        List<String> rows = new ArrayList<>();
        try (ResultSet r = s.executeQuery("SELECT * FROM " + name)) {
            while (r.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= r.getMetaData().getColumnCount(); i++) {
                    String column = r.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                    if (LEFT_OUT.contains(table + "." + column)) continue;
                    Object value = r.getObject(i);
                    if (value instanceof byte[] bytes) value = HexFormat.of().formatHex(bytes);
                    row.append(column).append('=').append(value).append(' ');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
