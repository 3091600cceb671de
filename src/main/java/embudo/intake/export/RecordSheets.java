package embudo.intake.export;

import embudo.catalog.FileField;
import embudo.catalog.FileKind;
import embudo.domain.Record;
import embudo.domain.Records;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A table for each declared kind that keeps its rows, as {@code records:<kind>}: heads are the keys
 * of the kind's fields in every form, so that a file comes back whole.
 */
final class RecordSheets {
    /** What the ids of these tables begin with. */
    private static final String PREFIX = "records:";

    private static final String OWN = "custom:";

    private final Records records;

    RecordSheets(Records records) {
        this.records = records;
    }

    List<Sheet<?>> all(List<FileKind> kinds) {
        List<Sheet<?>> sheets = new ArrayList<>();
        for (FileKind kind : kinds) if (kind.record()) sheets.add(sheet(kind));
        return sheets;
    }

    private Sheet<Record> sheet(FileKind kind) {
        return new Sheet<>(
                PREFIX + kind.key(),
                () -> columns(kind),
                (scope, rows) -> rows(kind, scope, rows),
                kind.name());
    }

    private void rows(FileKind kind, Scope scope, Consumer<Record> rows) {
        records.forEach(
                kind.key(),
                record -> {
                    if (scope.since().ever() || scope.since().wants(record.at()))
                        rows.accept(record);
                });
    }

    /** The declared fields, then what people kept beside them. */
    private List<Column<Record>> columns(FileKind kind) {
        List<Column<Record>> columns = new ArrayList<>();
        for (FileField field : kind.fields())
            columns.add(
                    new Column<>(
                            field.key(),
                            null,
                            type(field),
                            record -> cell(record.values().get(field.key()))));
        TreeSet<String> own = new TreeSet<>();
        records.forEach(
                kind.key(),
                record ->
                        record.values().keySet().stream()
                                .filter(key -> key.startsWith(OWN))
                                .forEach(own::add));
        for (String key : own)
            columns.add(
                    new Column<>(
                            key, null, String.class, record -> cell(record.values().get(key))));
        return columns;
    }

    private static Class<?> type(FileField field) {
        return switch (field.type()) {
            case NUMBER, MONEY, RATING, COUNT -> BigDecimal.class;
            case MOMENT -> Instant.class;
            case DAY -> LocalDate.class;
            default -> String.class;
        };
    }

    private static Object cell(Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> money.major();
            case Boolean yes -> yes ? "yes" : "no";
            case List<?> items -> String.join("; ", items.stream().map(String::valueOf).toList());
            default -> value;
        };
    }
}
