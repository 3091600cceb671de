package embudo.store.erase;

import embudo.domain.Erasure.Trace;
import embudo.store.Sealer;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The rows about a person. Every table with a column {@code person} has such rows, also one that a
 * later version adds; the few that name people otherwise are named here.
 */
final class PersonRows {
    /** Tables that name people in columns of another name. */
    private static final List<String[]> OTHERS =
            List.of(
                    new String[] {"custom_value", "contact_id"},
                    new String[] {"alias", "identity"},
                    new String[] {"people_merge", "survivor"},
                    new String[] {"people_merge", "absorbed"},
                    new String[] {"suspended_merge", "survivor"},
                    new String[] {"suspended_merge", "absorbed"},
                    new String[] {"not_duplicate", "first_person"},
                    new String[] {"not_duplicate", "second_person"},
                    new String[] {"contact", "id"});

    private final Connection c;
    private final Sealer sealer;
    private final Subject subject;
    private final Object ids;

    PersonRows(Connection c, Sealer sealer, Subject subject) {
        this.c = c;
        this.sealer = sealer;
        this.subject = subject;
        ids = Subject.array(subject.identities());
    }

    /** How many rows there are of each kind. */
    Map<Trace, Long> count() throws SQLException {
        Map<Trace, Long> all = new EnumMap<>(Trace.class);
        for (String table : tables("PERSON"))
            add(all, trace(table), rows("SELECT COUNT(*) FROM ", table, "person"));
        for (String[] other : OTHERS)
            add(all, trace(other[0]), rows("SELECT COUNT(*) FROM ", other[0], other[1]));
        add(all, Trace.HISTORY, changes().size());
        add(all, Trace.REGISTRATIONS, crew().size());
        return all;
    }

    private long rows(String begin, String table, String column) throws SQLException {
        return Sql.number(c, begin + table + " WHERE " + column + " = ANY(?)", ids);
    }

    static void add(Map<Trace, Long> all, Trace trace, long n) {
        if (n > 0) all.merge(trace, n, Long::sum);
    }

    /** Removes them all. */
    void delete() throws SQLException {
        steps();
        each("DELETE FROM batch_change WHERE batch = ? AND seq = ?", changes());
        each("DELETE FROM crew WHERE id = ?", crew());
        Sql.update(
                c,
                "DELETE FROM payload WHERE id IN (SELECT payload FROM interaction"
                        + " WHERE person = ANY(?))",
                ids);
        Sql.update(
                c,
                "DELETE FROM merge_value WHERE merge IN (SELECT id FROM people_merge"
                        + " WHERE survivor = ANY(?) OR absorbed = ANY(?))",
                ids,
                ids);
        List<long[]> companies =
                Sql.list(
                        c,
                        r -> new long[] {r.getLong(1)},
                        "SELECT DISTINCT company_id FROM contact WHERE id = ANY(?)"
                                + " AND company_id IS NOT NULL",
                        ids);
        List<long[]> runs =
                Sql.list(
                        c,
                        r -> new long[] {r.getLong(1)},
                        "SELECT DISTINCT run FROM command WHERE person = ANY(?)",
                        ids);
        for (String table : tables("PERSON"))
            Sql.update(c, "DELETE FROM " + table + " WHERE person = ANY(?)", ids);
        for (String[] other : OTHERS)
            Sql.update(c, "DELETE FROM " + other[0] + " WHERE " + other[1] + " = ANY(?)", ids);
        each(
                "DELETE FROM command_run r WHERE id = ? AND NOT EXISTS (SELECT 1 FROM command x"
                        + " WHERE x.run = r.id)",
                runs);
        each(
                "DELETE FROM company co WHERE id = ? AND NOT EXISTS (SELECT 1 FROM contact x"
                        + " WHERE x.company_id = co.id)",
                companies);
    }

    /** The course of a segment's size is told without the person, as if they had never been in. */
    private void steps() throws SQLException {
        for (long[] stay :
                Sql.list(
                        c,
                        r -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3)},
                        "SELECT segment, entered_at, left_at FROM segment_member"
                                + " WHERE person = ANY(?)",
                        ids)) {
            Sql.update(
                    c,
                    "UPDATE segment_step SET entered = entered - 1"
                            + " WHERE segment = ? AND stepped_at = ?",
                    stay[0],
                    stay[1]);
            if (stay[2] != 0)
                Sql.update(
                        c,
                        "UPDATE segment_step SET gone = gone - 1"
                                + " WHERE segment = ? AND stepped_at = ?",
                        stay[0],
                        stay[2]);
        }
    }

    /** What undo would bring back: changes of the person's fields and of rows about them. */
    private List<long[]> changes() throws SQLException {
        List<long[]> all =
                new ArrayList<>(
                        Sql.list(
                                c,
                                r -> new long[] {r.getLong(1), r.getLong(2)},
                                "SELECT batch, seq FROM batch_change"
                                        + " WHERE entity IN ('contact', 'custom')"
                                        + " AND row_id = ANY(?)",
                                ids));
        Set<String> imported = new HashSet<>(tables("FIRST_BATCH"));
        imported.retainAll(tables("PERSON"));
        for (String table : imported)
            all.addAll(
                    Sql.list(
                            c,
                            r -> new long[] {r.getLong(1), r.getLong(2)},
                            "SELECT b.batch, b.seq FROM "
                                    + table
                                    + " t JOIN batch_change b ON b.entity = ? AND b.row_id = t.id"
                                    + " WHERE t.person = ANY(?)",
                            table,
                            ids));
        return all;
    }

    /** Hosts and panelists are no contacts, but the same address is the same person. */
    private List<long[]> crew() throws SQLException {
        List<long[]> all = new ArrayList<>();
        Sql.list(
                c,
                r ->
                        subject.words().contains(sealer.open(Sealer.Use.EMAIL, r.getBytes(2)))
                                && all.add(new long[] {r.getLong(1)}),
                "SELECT id, email FROM crew WHERE email IS NOT NULL");
        return all;
    }

    private List<String> tables(String column) throws SQLException {
        return Sql.list(
                c,
                r -> r.getString(1).toLowerCase(Locale.ROOT),
                "SELECT table_name FROM information_schema.columns WHERE table_schema = 'PUBLIC'"
                        + " AND column_name = ? ORDER BY table_name",
                column);
    }

    private void each(String sql, List<long[]> rows) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(sql)) {
            for (long[] row : rows) {
                for (int i = 0; i < row.length; i++) s.setLong(i + 1, row[i]);
                s.addBatch();
            }
            if (!rows.isEmpty()) s.executeBatch();
        }
    }

    private static Trace trace(String table) {
        return switch (table) {
            case "contact", "custom_value" -> Trace.PROFILE;
            case "score", "last_signal" -> Trace.SCORE;
            case "registration", "attendance", "interaction" -> Trace.REGISTRATIONS;
            case "purchase" -> Trace.ORDERS;
            case "record" -> Trace.RECORDS;
            case "lead_note" -> Trace.NOTES;
            case "task" -> Trace.TASKS;
            case "command" -> Trace.MESSAGES;
            case "flow_case", "flow_log", "flow_sent", "flow_seen" -> Trace.WORKFLOWS;
            case "segment_member" -> Trace.SEGMENTS;
            case "alias", "people_merge", "suspended_merge", "not_duplicate" -> Trace.HISTORY;
            default -> Trace.OTHER;
        };
    }
}
