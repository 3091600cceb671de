package embudo.ui.importing;

import embudo.domain.ContactField;
import embudo.intake.FileFacts;
import embudo.intake.ImportPlan;
import embudo.intake.Importer;
import embudo.intake.RowOutcome;
import embudo.text.Texts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Kinds, fields and rows of an import in a person's words. */
final class Naming {
    private static final Set<String> CONTACT =
            Arrays.stream(ContactField.values())
                    .map(ContactField::key)
                    .collect(Collectors.toUnmodifiableSet());

    private final Supplier<List<Importer.Kind>> kinds;

    /**
     * @param kinds what the importer reads; those that are declared bring their own names
     */
    Naming(Supplier<List<Importer.Kind>> kinds) {
        this.kinds = kinds;
    }

    String kind(String key, Texts texts) {
        return of(key).map(k -> k.name().get(texts.language()))
                .orElseGet(() -> texts.get("intake.kind." + key));
    }

    private Optional<Importer.Kind> of(String kind) {
        return kinds.get().stream().filter(k -> k.key().equals(kind)).findFirst();
    }

    /** A target field of a kind; the workspace's own fields by the name they were given. */
    String target(String kind, String key, Texts texts) {
        if (key.equals(ColumnChoice.LEFT_OUT)) return texts.get("ui.import.columns.out");
        if (key.startsWith(ImportPlan.CUSTOM))
            return texts.get("ui.import.columns.own", key.substring(ImportPlan.CUSTOM.length()));
        return of(kind).map(k -> k.fields().get(key))
                .map(name -> name.get(texts.language()))
                .orElseGet(() -> builtIn(key, texts));
    }

    private static String builtIn(String key, Texts texts) {
        return CONTACT.contains(key)
                ? texts.get("domain.field." + key)
                : texts.get("ui.import.target." + key);
    }

    /** What a row changes and why it is held, on one line. */
    String why(String kind, RowOutcome row, Texts texts) {
        String changes =
                row.changes().stream()
                        .map(c ->
                                texts.get(
                                        "ui.import.rows.change",
                                        target(kind, c.field(), texts),
                                        value(c.before(), texts),
                                        value(c.after(), texts)))
                        .collect(Collectors.joining(" · "));
        if (row.reason() == null) return changes;
        String reason = texts.get(row.reason(), row.args().toArray());
        return changes.isEmpty() ? reason : changes + " · " + reason;
    }

    private static String value(String value, Texts texts) {
        return value == null || value.isEmpty() ? texts.get("ui.import.rows.empty") : value;
    }

    /** What divides the cells, and where the header stands. */
    static String table(FileFacts facts, Texts texts) {
        String delimiter = delimiter(facts.delimiter(), texts);
        return facts.headerLine() == 0
                ? texts.get("ui.import.facts.headerless", delimiter)
                : texts.get("ui.import.facts.header", delimiter, facts.headerLine());
    }

    private static String delimiter(char delimiter, Texts texts) {
        return switch (delimiter) {
            case ',' -> texts.get("ui.import.delimiter.comma");
            case ';' -> texts.get("ui.import.delimiter.semicolon");
            case '\t' -> texts.get("ui.import.delimiter.tab");
            case ' ' -> texts.get("ui.import.delimiter.blanks");
            case '|' -> texts.get("ui.import.delimiter.bar");
            default -> texts.get("ui.import.delimiter.other", String.valueOf(delimiter));
        };
    }
}
