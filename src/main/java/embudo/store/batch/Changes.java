package embudo.store.batch;

import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The staged changes of a batch: applied when it is published, taken back when it is undone. A
 * value that is no longer what it should be before the step was changed by somebody else and stays.
 */
final class Changes {
    /** Entity names that are not plain tables. */
    static final String CONTACT = "contact";

    static final String CUSTOM = "custom";
    static final String KEY = "event_key";

    private final Core core;

    Changes(Core core) {
        this.core = core;
    }

    /** One staged change. {@code field} is a column, a custom field or an event key's hash. */
    record Change(long seq, String entity, long row, String field, String before, String after) {
        Change reversed() {
            return new Change(seq, entity, row, field, after, before);
        }
    }

    static void insert(Tx tx, int batch, List<Change> changes) throws SQLException {
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement(
                                "INSERT INTO batch_change VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Change c : changes) {
                s.setInt(1, batch);
                s.setLong(2, c.seq);
                s.setString(3, c.entity);
                s.setLong(4, c.row);
                s.setString(5, c.field);
                s.setString(6, c.before);
                s.setString(7, c.after);
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    /** Makes the staged changes real; those overtaken by an edit are dropped. */
    void apply(Tx tx, int batch) throws SQLException {
        List<Change> overtaken = steps(tx, batch, false);
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement("DELETE FROM batch_change WHERE batch = ? AND seq = ?")) {
            for (Change c : overtaken) {
                s.setInt(1, batch);
                s.setLong(2, c.seq);
                s.addBatch();
            }
            if (!overtaken.isEmpty()) s.executeBatch();
        }
    }

    /** Takes the changes back and returns how many values were kept as edited since. */
    long revert(Tx tx, int batch) throws SQLException {
        long kept = steps(tx, batch, true).size();
        Sql.update(tx.connection(), "DELETE FROM batch_change WHERE batch = ?", batch);
        return kept;
    }

    /** Does all steps, one field after the other, and returns those that were overtaken. */
    private List<Change> steps(Tx tx, int batch, boolean back) throws SQLException {
        Map<String, List<Change>> byField = new LinkedHashMap<>();
        for (Change c : of(tx, batch, back ? "seq DESC" : "seq"))
            byField.computeIfAbsent(
                            c.entity + (c.entity.equals(KEY) ? "" : "." + c.field),
                            k -> new ArrayList<>())
                    .add(back ? c.reversed() : c);
        FieldSteps steps = new FieldSteps(core, tx);
        List<Change> overtaken = new ArrayList<>();
        for (List<Change> changes : byField.values()) {
            int[] touched = steps.run(changes);
            for (int i = 0; i < touched.length; i++)
                if (touched[i] == 0) overtaken.add(changes.get(i));
        }
        return overtaken;
    }

    private static List<Change> of(Tx tx, int batch, String order) throws SQLException {
        return Sql.list(
                tx.connection(),
                r ->
                        new Change(
                                r.getLong(2),
                                r.getString(3),
                                r.getLong(4),
                                r.getString(5),
                                r.getString(6),
                                r.getString(7)),
                "SELECT * FROM batch_change WHERE batch = ? AND seq > 0 ORDER BY " + order,
                batch);
    }
}
