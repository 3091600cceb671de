package embudo.store.batch;

import embudo.domain.ContactField;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.batch.Changes.Change;
import embudo.store.db.Tx;
import embudo.store.people.Companies;
import embudo.store.people.CustomValues;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes of one field of many rows as one JDBC batch. Each statement names the value it expects
 * and so touches no row, and counts none, where somebody has changed it.
 */
final class FieldSteps {
    private final Core core;
    private final Tx tx;
    private final long now;

    FieldSteps(Core core, Tx tx) {
        this.core = core;
        this.tx = tx;
        now = core.ticker().now().toEpochMilli();
    }

    /** How many rows each change touched: 0 or 1. The changes are of one entity and field. */
    int[] run(List<Change> changes) throws SQLException {
        Change first = changes.getFirst();
        return switch (first.entity()) {
            case Changes.CONTACT ->
                    contact(ContactField.valueOf(first.field().toUpperCase(Locale.ROOT)), changes);
            case Changes.CUSTOM -> custom(first.field(), changes);
            case Changes.KEY -> StagedKeys.move(tx, changes);
            default ->
                    batch(
                            "UPDATE %s SET %s = ? WHERE id = ? AND %s IS NOT DISTINCT FROM ?"
                                    .formatted(first.entity(), first.field(), first.field()),
                            changes,
                            c -> new Object[] {c.after(), c.row(), c.before()});
        };
    }

    private int[] contact(ContactField field, List<Change> changes) throws SQLException {
        return switch (field) {
            case EMAIL -> sealed("email", Sealer.Use.EMAIL, changes);
            case PHONE -> sealed("phone", Sealer.Use.PHONE, changes);
            case COMPANY -> company(changes);
            default ->
                    batch(
                            ("UPDATE contact SET %s = ?, updated_at = ? WHERE id = ? AND %s IS"
                                            + " NOT DISTINCT FROM ?")
                                    .formatted(field.key(), field.key()),
                            changes,
                            c -> new Object[] {c.after(), now, c.row(), c.before()});
        };
    }

    /** Sealing the same text again gives other bytes, so the hash is compared. */
    private int[] sealed(String column, Sealer.Use use, List<Change> changes) throws SQLException {
        Sealer sealer = core.sealer();
        return batch(
                ("UPDATE contact SET %s = ?, %s_hash = ?, updated_at = ? WHERE id ="
                                + " ? AND %s_hash IS NOT DISTINCT FROM ?")
                        .formatted(column, column, column),
                changes,
                c ->
                        new Object[] {
                            c.after() == null ? null : Base64.getDecoder().decode(c.after()),
                            sealer.hash(use, sealer.openText(use, c.after())),
                            now,
                            c.row(),
                            sealer.hash(use, sealer.openText(use, c.before()))
                        });
    }

    private int[] company(List<Change> changes) throws SQLException {
        List<String> names =
                changes.stream()
                        .flatMap(c -> Stream.of(c.before(), c.after()).filter(Objects::nonNull))
                        .distinct()
                        .toList();
        Map<String, Long> ids = Companies.ensure(tx, core.ids(), names);
        return batch(
                "UPDATE contact SET company_id = ?, updated_at = ? WHERE id = ?"
                        + " AND company_id IS NOT DISTINCT FROM ?",
                changes,
                c -> new Object[] {ids.get(c.after()), now, c.row(), ids.get(c.before())});
    }

    private int[] custom(String name, List<Change> changes) throws SQLException {
        long field = CustomValues.field(tx, core.ids(), name);
        int[] touched = new int[changes.size()];
        part(
                touched,
                changes,
                c -> c.before() == null,
                "INSERT INTO custom_value SELECT id, CAST(? AS BIGINT), ? FROM"
                        + " contact WHERE id = ? AND NOT EXISTS (SELECT 1 FROM custom_value"
                        + " v WHERE v.contact_id = id AND v.field_id = ?)",
                c -> new Object[] {field, c.after(), c.row(), field});
        part(
                touched,
                changes,
                c -> c.before() != null && c.after() == null,
                "DELETE FROM custom_value WHERE contact_id = ? AND field_id = ? AND content = ?",
                c -> new Object[] {c.row(), field, c.before()});
        part(
                touched,
                changes,
                c -> c.before() != null && c.after() != null,
                "UPDATE custom_value SET content = ? WHERE contact_id = ? AND"
                        + " field_id = ? AND content = ?",
                c -> new Object[] {c.after(), c.row(), field, c.before()});
        List<Change> done = new ArrayList<>();
        for (int i = 0; i < touched.length; i++) if (touched[i] > 0) done.add(changes.get(i));
        batch(
                "UPDATE contact SET updated_at = ? WHERE id = ?",
                done,
                c -> new Object[] {now, c.row()});
        return touched;
    }

    /** Runs those changes that {@code wanted} picks and fills in their counts. */
    private void part(
            int[] touched,
            List<Change> changes,
            Predicate<Change> wanted,
            String sql,
            Function<Change, Object[]> values)
            throws SQLException {
        int[] places =
                IntStream.range(0, touched.length)
                        .filter(i -> wanted.test(changes.get(i)))
                        .toArray();
        int[] counts = batch(sql, Arrays.stream(places).mapToObj(changes::get).toList(), values);
        for (int i = 0; i < places.length; i++) touched[places[i]] = counts[i];
    }

    private int[] batch(String sql, List<Change> changes, Function<Change, Object[]> values)
            throws SQLException {
        if (changes.isEmpty()) return new int[0];
        try (PreparedStatement s = tx.connection().prepareStatement(sql)) {
            for (Change c : changes) {
                Object[] all = values.apply(c);
                for (int i = 0; i < all.length; i++) s.setObject(i + 1, all[i]);
                s.addBatch();
            }
            return s.executeBatch();
        }
    }
}
