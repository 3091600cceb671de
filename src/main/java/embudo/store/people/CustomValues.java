package embudo.store.people;

import embudo.store.db.Ids;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.row.CustomFieldRow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of the workspace's own fields. A field is defined by its first value. */
public final class CustomValues {
    private CustomValues() {}

    /** Values by contact and field name. */
    static Map<Long, Map<String, String>> of(Connection c, Collection<Long> contacts)
            throws SQLException {
        Map<Long, Map<String, String>> all = new HashMap<>();
        Sql.list(
                c,
                r ->
                        all.computeIfAbsent(r.getLong(1), k -> new HashMap<>())
                                .put(r.getString(2), r.getString(3)),
                "SELECT v.contact_id, f.name, v.content FROM TABLE(wanted BIGINT = ?) k"
                        + " JOIN custom_value v ON v.contact_id = k.wanted"
                        + " JOIN custom_field f ON f.id = v.field_id",
                (Object) contacts.toArray(Long[]::new));
        return all;
    }

    /** Adds the values of new contacts. */
    public static void insert(Tx tx, Ids ids, Map<Long, Map<String, String>> values)
            throws SQLException {
        Map<String, Long> fields = new HashMap<>();
        try (PreparedStatement s =
                tx.connection().prepareStatement("INSERT INTO custom_value VALUES (?, ?, ?)")) {
            for (Map.Entry<Long, Map<String, String>> of : values.entrySet())
                for (Map.Entry<String, String> own : of.getValue().entrySet()) {
                    if (!fields.containsKey(own.getKey()))
                        fields.put(own.getKey(), field(tx, ids, own.getKey()));
                    s.setLong(1, of.getKey());
                    s.setLong(2, fields.get(own.getKey()));
                    s.setString(3, own.getValue());
                    s.addBatch();
                }
            if (!fields.isEmpty()) s.executeBatch();
        }
    }

    /** Sets one value; null removes it. */
    static void put(Tx tx, Ids ids, long contact, String name, String value) throws SQLException {
        long field = field(tx, ids, name);
        if (value == null)
            Sql.update(
                    tx.connection(),
                    "DELETE FROM custom_value WHERE contact_id = ? AND field_id = ?",
                    contact,
                    field);
        else
            Sql.update(
                    tx.connection(),
                    "MERGE INTO custom_value KEY (contact_id, field_id) VALUES (?, ?, ?)",
                    contact,
                    field,
                    value);
    }

    /** The id of a field, defined if new. */
    public static long field(Tx tx, Ids ids, String name) throws SQLException {
        List<Long> found =
                Sql.list(
                        tx.connection(),
                        r -> r.getLong(1),
                        "SELECT id FROM custom_field WHERE name = ?",
                        name);
        if (!found.isEmpty()) return found.getFirst();
        CustomFieldRow row = new CustomFieldRow();
        row.id = ids.next("custom_field");
        row.name = name;
        tx.session().insert(row);
        return row.id;
    }
}
