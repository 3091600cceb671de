package embudo.store.batch;

import embudo.store.row.BatchedRow;
import embudo.store.row.Row;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The columns of row classes, for copying and comparing rows. */
final class Columns {
    private Columns() {}

    /** A column whose value differs; values as texts that the column reads. */
    record Difference(String column, String before, String after) {}

    /** Copies everything but id and batch. */
    static void copy(Row from, Row to) {
        for (Field field : fields(from))
            try {
                field.set(to, field.get(from));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
    }

    static List<Difference> differences(Row before, Row after) {
        List<Difference> all = new ArrayList<>();
        for (Field field : fields(before)) {
            String was = text(field, before);
            String is = text(field, after);
            if (!Objects.equals(was, is)) all.add(new Difference(column(field), was, is));
        }
        return all;
    }

    private static List<Field> fields(Row row) {
        return Arrays.stream(row.getClass().getFields())
                .filter(f -> f.getDeclaringClass() != Row.class)
                .filter(f -> f.getDeclaringClass() != BatchedRow.class)
                .toList();
    }

    private static String text(Field field, Row row) {
        try {
            Object value = field.get(row);
            return value == null ? null : value.toString();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String column(Field field) {
        return field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
