package embudo.store.erase;

import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's addresses and numbers in texts about anybody, in whatever column of whatever table:
 * messages to others, rules, notes, the history.
 */
final class Mentions {
    /** Stands where the word was. */
    private static final String INSTEAD = "erased";

    private static final int PORTION = 500;
    private final Core core;

    Mentions(Core core) {
        this.core = core;
    }

    private record Column(String table, String name) {}

    private record Text(long row, String text) {}

    long count(Collection<String> words) {
        if (words.isEmpty()) return 0;
        long all = 0;
        for (Column column : core.reader().read(Mentions::columns))
            all += core.reader().read(c -> found(c, column, words)).size();
        return all;
    }

    void remove(Collection<String> words) {
        if (words.isEmpty()) return;
        for (Column column : core.reader().read(Mentions::columns)) {
            List<Text> all = core.reader().read(c -> found(c, column, words));
            for (int from = 0; from < all.size(); from += PORTION) {
                List<Text> some = all.subList(from, Math.min(all.size(), from + PORTION));
                core.writer()
                        .run(tx -> {
                            replace(tx.connection(), column, some, pattern(words));
                            return null;
                        });
            }
        }
    }

    /** Columns of texts; what the database makes of others follows them. */
    private static List<Column> columns(Connection c) throws SQLException {
        return Sql.list(
                c,
                r -> new Column(r.getString(1), r.getString(2)),
                "SELECT c.table_name, c.column_name FROM information_schema.columns c"
                        + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                        + " AND t.table_name = c.table_name WHERE c.table_schema = 'PUBLIC'"
                        + " AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'"
                        + " AND c.table_name NOT IN ('META', 'flyway_schema_history')"
                        + " AND c.data_type IN ('CHARACTER VARYING', 'CHARACTER LARGE OBJECT')"
                        + " ORDER BY 1, 2");
    }

    private static List<Text> found(Connection c, Column column, Collection<String> words)
            throws SQLException {
        String where =
                words.stream()
                        .map(w -> "LOCATE(?, LOWER(" + column.name + ")) > 0")
                        .collect(Collectors.joining(" OR "));
        Pattern pattern = pattern(words);
        List<Text> all =
                new ArrayList<>(
                        Sql.list(
                                c,
                                r -> new Text(r.getLong(1), r.getString(2)),
                                "SELECT _ROWID_, %s FROM %s WHERE %s"
                                        .formatted(column.name, column.table, where),
                                words.toArray()));
        all.removeIf(text -> !pattern.matcher(text.text).find());
        return all;
    }

    private static void replace(Connection c, Column column, List<Text> texts, Pattern pattern)
            throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement(
                        "UPDATE %s SET %s = ? WHERE _ROWID_ = ? AND %s = ?"
                                .formatted(column.table, column.name, column.name))) {
            for (Text text : texts) {
                s.setString(
                        1,
                        pattern.matcher(text.text).replaceAll(Matcher.quoteReplacement(INSTEAD)));
                s.setLong(2, text.row);
                s.setString(3, text.text);
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    /** Not within a longer address or number. */
    private static Pattern pattern(Collection<String> words) {
        return Pattern.compile(
                words.stream()
                        .map(Pattern::quote)
                        .collect(
                                Collectors.joining(
                                        "|", "(?<![\\p{L}\\p{N}._+-])(?:", ")(?![\\p{L}\\p{N}-])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
