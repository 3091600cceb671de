package embudo.store.batch;

import embudo.domain.ContactField;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.people.CustomValues;
import embudo.store.people.FieldChange;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

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
    private final FieldChange contacts;

    Changes(Core core) {
        this.core = core;
        contacts = new FieldChange(core.sealer(), core.ids());
    }

    /** One staged change. {@code field} is a column, a custom field or an event key's hash. */
    record Change(long seq, String entity, long row, String field, String before, String after) {}

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
        for (Change c : of(tx, batch, "seq"))
            if (!step(tx, c, c.before, c.after))
                Sql.update(
                        tx.connection(),
                        "DELETE FROM batch_change WHERE batch = ? AND seq = ?",
                        batch,
                        c.seq);
        touch(tx, batch);
    }

    /** Takes the changes back and returns how many values were kept as edited since. */
    long revert(Tx tx, int batch) throws SQLException {
        long kept = 0;
        for (Change c : of(tx, batch, "seq DESC")) if (!step(tx, c, c.after, c.before)) kept++;
        touch(tx, batch);
        Sql.update(tx.connection(), "DELETE FROM batch_change WHERE batch = ?", batch);
        return kept;
    }

    private void touch(Tx tx, int batch) throws SQLException {
        Sql.update(
                tx.connection(),
                "UPDATE contact SET updated_at = ? WHERE id IN (SELECT row_id FROM batch_change"
                        + " WHERE batch = ? AND entity IN ('contact', 'custom'))",
                core.ticker().now().toEpochMilli(),
                batch);
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
                "SELECT * FROM batch_change WHERE batch = ? ORDER BY " + order,
                batch);
    }

    private boolean step(Tx tx, Change c, String from, String to) throws SQLException {
        return switch (c.entity) {
            case CONTACT -> {
                ContactField field = ContactField.valueOf(c.field.toUpperCase(Locale.ROOT));
                if (!contacts.holds(tx, c.row, field, from)) yield false;
                contacts.put(tx, c.row, field, to);
                yield true;
            }
            case CUSTOM -> {
                if (!Objects.equals(CustomValues.get(tx, c.row, c.field), from)) yield false;
                CustomValues.put(tx, core.ids(), c.row, c.field, to);
                yield true;
            }
            case KEY -> StagedKeys.move(tx, c.field, from, to);
            default ->
                    Sql.update(
                                    tx.connection(),
                                    "UPDATE "
                                            + c.entity
                                            + " SET "
                                            + c.field
                                            + " = ? WHERE id = ? AND "
                                            + c.field
                                            + " IS NOT DISTINCT FROM ?",
                                    to,
                                    c.row,
                                    from)
                            == 1;
        };
    }
}
