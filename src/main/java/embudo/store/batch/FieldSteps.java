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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Changes of the same fields of many rows as one JDBC batch. Each statement names the values it
 * expects and so touches no row, and counts none, where somebody has changed one.
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

    /** How a field is set and compared, and the values that takes. */
    private record Column(
            String set,
            String expected,
            Function<Change, Object[]> after,
            Function<Change, Object> before) {
        static Column plain(String name) {
            return new Column(name + " = ?", name, c -> new Object[] {c.after()}, Change::before);
        }
    }

    /** How many rows each list of changes touched: 0 or 1. All are of one entity and its fields. */
    int[] run(List<List<Change>> rows) throws SQLException {
        Change first = rows.getFirst().getFirst();
        return switch (first.entity()) {
            case Changes.CUSTOM ->
                    custom(first.field(), rows.stream().map(List::getFirst).toList());
            case Changes.KEY -> StagedKeys.move(tx, rows.stream().map(List::getFirst).toList());
            default -> plain(rows);
        };
    }

    private int[] plain(List<List<Change>> rows) throws SQLException {
        List<Change> first = rows.getFirst();
        boolean contact = first.getFirst().entity().equals(Changes.CONTACT);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            int at = i;
            columns.add(
                    contact
                            ? contact(
                                    ContactField.valueOf(
                                            first.get(i).field().toUpperCase(Locale.ROOT)),
                                    rows.stream().map(r -> r.get(at)).toList())
                            : Column.plain(first.get(i).field()));
        }
        String sql =
                "UPDATE %s SET %s%s WHERE id = ?%s"
                        .formatted(
                                first.getFirst().entity(),
                                columns.stream().map(Column::set).collect(Collectors.joining(", ")),
                                contact ? ", updated_at = ?" : "",
                                columns.stream()
                                        .map(c -> " AND " + c.expected + " IS NOT DISTINCT FROM ?")
                                        .collect(Collectors.joining()));
        return batch(sql, rows, row -> values(row, columns, contact));
    }

    private Object[] values(List<Change> row, List<Column> columns, boolean contact) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < row.size(); i++)
            all.addAll(Arrays.asList(columns.get(i).after.apply(row.get(i))));
        if (contact) all.add(now);
        all.add(row.getFirst().row());
        for (int i = 0; i < row.size(); i++) all.add(columns.get(i).before.apply(row.get(i)));
        return all.toArray();
    }

    private Column contact(ContactField field, List<Change> changes) throws SQLException {
        return switch (field) {
            case EMAIL -> sealed("email", Sealer.Use.EMAIL, changes);
            case PHONE -> sealed("phone", Sealer.Use.PHONE, changes);
            case COMPANY -> company(changes);
            default -> Column.plain(field.key());
        };
    }

    /** Sealing the same text again gives other bytes, so the hash is compared. */
    private Column sealed(String column, Sealer.Use use, List<Change> changes) {
        Sealer sealer = core.sealer();
        Map<Change, byte[]> after = new HashMap<>();
        changes.forEach(c -> after.put(c, sealer.hash(use, sealer.openText(use, c.after()))));
        tx.after(() -> after.forEach((c, hash) -> core.people().add(hash, c.row())));
        return new Column(
                "%s = ?, %s_hash = ?".formatted(column, column),
                column + "_hash",
                c ->
                        new Object[] {
                            c.after() == null ? null : Base64.getDecoder().decode(c.after()),
                            after.get(c)
                        },
                c -> sealer.hash(use, sealer.openText(use, c.before())));
    }

    private Column company(List<Change> changes) throws SQLException {
        List<String> names =
                changes.stream()
                        .flatMap(c -> Stream.of(c.before(), c.after()).filter(Objects::nonNull))
                        .distinct()
                        .toList();
        Map<String, Long> ids = Companies.ensure(tx, core.ids(), names);
        return new Column(
                "company_id = ?",
                "company_id",
                c -> new Object[] {ids.get(c.after())},
                c -> ids.get(c.before()));
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

    private <T> int[] batch(String sql, List<T> changes, Function<T, Object[]> values)
            throws SQLException {
        if (changes.isEmpty()) return new int[0];
        try (PreparedStatement s = tx.connection().prepareStatement(sql)) {
            for (T c : changes) {
                Object[] all = values.apply(c);
                for (int i = 0; i < all.length; i++) s.setObject(i + 1, all[i]);
                s.addBatch();
            }
            return s.executeBatch();
        }
    }
}
