package embudo.cli;

import embudo.text.Formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plain text table; columns as wide as their longest cell, heads from {@code cli.column.<key>}.
 */
final class Table {
    private final Terminal terminal;
    private final List<String[]> rows = new ArrayList<>();
    private final Set<Integer> right = new HashSet<>();

    Table(Terminal terminal, String... columns) {
        this(
                terminal,
                Arrays.stream(columns).map(c -> terminal.texts().get("cli.column." + c)).toList());
    }

    private Table(Terminal terminal, List<String> heads) {
        this.terminal = terminal;
        rows.add(heads.toArray(String[]::new));
    }

    /** A table whose heads are not the same every time. */
    static Table headed(Terminal terminal, List<String> heads) {
        return new Table(terminal, heads);
    }

    /** Columns to align right, from 0. */
    Table right(Integer... columns) {
        right.addAll(Arrays.asList(columns));
        return this;
    }

    Table row(Object... cells) {
        Formats formats = terminal.texts().formats();
        String[] row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) row[i] = cell(cells[i], right.contains(i), formats);
        rows.add(row);
        return this;
    }

    /**
     * Numbers in a right column are quantities and get their separators; elsewhere they are names,
     * such as ids.
     */
    private static String cell(Object value, boolean quantity, Formats formats) {
        return switch (value) {
            case null -> "";
            case Integer n when quantity -> formats.count(n);
            case Long n when quantity -> formats.count(n);
            default -> String.valueOf(value);
        };
    }

    void print() {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows)
            for (int i = 0; i < row.length; i++) widths[i] = Math.max(widths[i], row[i].length());
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String gap = " ".repeat(widths[i] - row[i].length());
                if (i > 0) line.append("  ");
                line.append(right.contains(i) ? gap + row[i] : row[i] + gap);
            }
            terminal.line(line.toString().stripTrailing());
        }
    }
}
