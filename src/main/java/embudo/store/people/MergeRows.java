package embudo.store.people;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.MergeField;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Joins two contacts and parts them again within a transaction: rows, fields and aliases. */
final class MergeRows {
    private final Core core;
    private final ContactTable table;
    private final FieldChange change;

    MergeRows(Core core) {
        this.core = core;
        table = new ContactTable(core.sealer());
        change = new FieldChange(core);
    }

    /** A merge in force. */
    record Row(long id, long survivor, long absorbed, long at) {}

    /** What the merge did to one field of the survivor; values in text form. */
    private record Step(String key, String before, String after) {}

    static Row row(ResultSet r) throws SQLException {
        return new Row(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4));
    }

    /** Hides the absorbed contact behind the survivor, who takes the values of these fields. */
    void join(Tx tx, Row row, Set<String> taken) throws SQLException {
        Sql.update(
                tx.connection(),
                "INSERT INTO people_merge VALUES (?, ?, ?, ?)",
                row.id,
                row.survivor,
                row.absorbed,
                row.at);
        Contact survivor = contact(tx, row.survivor);
        Contact absorbed = contact(tx, row.absorbed);
        for (String key : taken) {
            Object value = value(absorbed, key);
            Object before = value(survivor, key);
            if (value == null || value.equals(before)) continue;
            set(tx, row.survivor, key, value);
            Sql.update(
                    tx.connection(),
                    "INSERT INTO merge_value VALUES (?, ?, ?, ?)",
                    row.id,
                    key,
                    text(key, before),
                    text(key, value));
        }
        point(tx, row.absorbed, row.survivor);
        Sql.update(
                tx.connection(),
                "UPDATE alias SET person = ? WHERE person = ?",
                row.survivor,
                row.absorbed);
        Sql.update(tx.connection(), "INSERT INTO alias VALUES (?, ?)", row.absorbed, row.survivor);
    }

    /**
     * Takes a merge back.
     *
     * @return keys of fields that were changed since and stay as they are
     */
    List<String> part(Tx tx, Row row) throws SQLException {
        List<String> kept = new ArrayList<>();
        Contact survivor = contact(tx, row.survivor);
        for (Step step : steps(tx.connection(), row.id)) {
            Object now = value(survivor, step.key);
            if (Objects.equals(now, parse(step.key, step.after)))
                set(tx, row.survivor, step.key, parse(step.key, step.before));
            else if (!handDown(tx, row, step)) kept.add(step.key);
        }
        point(tx, row.absorbed, 0);
        for (long identity : below(tx.connection(), row.absorbed))
            Sql.update(
                    tx.connection(),
                    "UPDATE alias SET person = ? WHERE identity = ?",
                    row.absorbed,
                    identity);
        Sql.update(tx.connection(), "DELETE FROM alias WHERE identity = ?", row.absorbed);
        Sql.update(tx.connection(), "DELETE FROM merge_value WHERE merge = ?", row.id);
        Sql.update(tx.connection(), "DELETE FROM people_merge WHERE id = ?", row.id);
        return kept;
    }

    /**
     * Where a later merge replaced the value that this one brought, that later one returns to what
     * was before this one. False when there is none.
     */
    private boolean handDown(Tx tx, Row row, Step step) throws SQLException {
        for (Row later :
                Sql.list(
                        tx.connection(),
                        MergeRows::row,
                        "SELECT * FROM people_merge WHERE survivor = ? AND id > ? ORDER BY id",
                        row.survivor,
                        row.id))
            for (Step other : steps(tx.connection(), later.id))
                if (other.key.equals(step.key)
                        && Objects.equals(
                                parse(step.key, other.before), parse(step.key, step.after))) {
                    Sql.update(
                            tx.connection(),
                            "UPDATE merge_value SET before_value = ? WHERE merge = ? AND field = ?",
                            step.before,
                            later.id,
                            step.key);
                    return true;
                }
        return false;
    }

    /** Fields that the merge has changed in the survivor. */
    static Set<String> taken(Connection c, long merge) throws SQLException {
        return Set.copyOf(
                Sql.list(
                        c,
                        r -> r.getString(1),
                        "SELECT field FROM merge_value WHERE merge = ?",
                        merge));
    }

    private static List<Step> steps(Connection c, long merge) throws SQLException {
        return Sql.list(
                c,
                r -> new Step(r.getString(1), r.getString(2), r.getString(3)),
                "SELECT field, before_value, after_value FROM merge_value WHERE merge = ?"
                        + " ORDER BY field",
                merge);
    }

    /** The contacts that were merged into this one, and into those. */
    private static List<Long> below(Connection c, long contact) throws SQLException {
        List<Long> all = new ArrayList<>(List.of(contact));
        for (int i = 0; i < all.size(); i++)
            all.addAll(
                    Sql.list(
                            c,
                            r -> r.getLong(1),
                            "SELECT id FROM contact WHERE merged_into = ?",
                            all.get(i)));
        return all.subList(1, all.size());
    }

    private Contact contact(Tx tx, long id) throws SQLException {
        return table.list(tx.connection(), ContactTable.SELECT + "WHERE c.id = ?", id).getFirst();
    }

    private static void point(Tx tx, long contact, long into) throws SQLException {
        Sql.update(
                tx.connection(), "UPDATE contact SET merged_into = ? WHERE id = ?", into, contact);
    }

    private static Object value(Contact contact, String key) {
        return own(key) ? contact.custom().get(name(key)) : contact.fields().get(field(key));
    }

    private void set(Tx tx, long contact, String key, Object value) throws SQLException {
        if (own(key)) CustomValues.put(tx, core.ids(), contact, name(key), (String) value);
        else {
            Map<ContactField, Object> one = new HashMap<>();
            one.put(field(key), value);
            change.put(tx, contact, one);
        }
        Sql.update(
                tx.connection(),
                "UPDATE contact SET updated_at = ? WHERE id = ?",
                core.ticker().now().toEpochMilli(),
                contact);
    }

    private String text(String key, Object value) {
        return own(key) ? (String) value : change.text(field(key), value);
    }

    private Object parse(String key, String text) {
        return own(key) ? text : change.value(field(key), text);
    }

    private static boolean own(String key) {
        return key.startsWith(MergeField.CUSTOM);
    }

    private static String name(String key) {
        return key.substring(MergeField.CUSTOM.length());
    }

    private static ContactField field(String key) {
        return ContactField.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
