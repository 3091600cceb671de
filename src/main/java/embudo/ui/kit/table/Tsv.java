package embudo.ui.kit.table;

import embudo.text.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as text for the clipboard: a head, then a line each, tabs between the values. */
public final class Tsv {
    private Tsv() {}

    public static <R> String of(List<Column<R>> columns, List<R> rows, Texts texts) {
        StringBuilder all = new StringBuilder();
        all.append(line(columns.stream().map(c -> c.title().apply(texts)).toList()));
        for (R row : rows)
            all.append(line(columns.stream().map(c -> c.say().apply(row, texts)).toList()));
        return all.toString();
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(v -> v.replaceAll("[\\t\\n\\r]+", " "))
                .collect(Collectors.joining("\t", "", "\n"));
    }
}
