package embudo.intake;

import embudo.kernel.Problem;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first records of a file, read with the delimiter that makes the most regular table of them.
 */
record Head(List<Row> rows, char delimiter) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int ROWS = 2_000;
    private static final int TOP = 100;

    /**
     * @throws Problem when nothing can be read with any delimiter
     */
    static Head of(Path file, Charset charset) {
        Head best = null;
        double bestScore = -1;
        Problem failure = null;
        if (Format.of(file) != Format.TEXT) return filled(with(file, charset, ','), file);
        for (char delimiter : DELIMITERS) {
            try {
                Head head = with(file, charset, delimiter);
                double score = head.regularity();
                if (score > bestScore) {
                    bestScore = score;
                    best = head;
                }
            } catch (Problem e) {
                failure = failure == null ? e : failure;
            }
        }
        if (best == null) throw failure;
        if (bestScore == 0) {
            Head blanks = with(file, charset, Table.BLANKS);
            if (blanks.regularity() == Math.log(blanks.usualWidth()) && blanks.nameless())
                best = blanks;
        }
        return filled(best, file);
    }

    private static Head filled(Head head, Path file) {
        if (head.rows.isEmpty()) throw new Problem("intake.file.empty", file.getFileName());
        return head;
    }

    static Head with(Path file, Charset charset, char delimiter) {
        List<Row> rows = new ArrayList<>();
        try (Table table = Table.open(file, charset, delimiter)) {
            Row row;
            while (rows.size() < ROWS && (row = table.next()) != null)
                if (!row.blank()) rows.add(row);
        }
        Head head = new Head(rows, delimiter);
        if (delimiter == Table.BLANKS && head.nameless()) rows.addFirst(letters(head.usualWidth()));
        return new Head(List.copyOf(rows), delimiter);
    }

    /** A header for a table that has none, in line 0: letters, as in a spreadsheet. */
    private static Row letters(int width) {
        String[] names = new String[width];
        for (int i = 0; i < width; i++)
            names[i] = i < 26 ? String.valueOf((char) ('A' + i)) : "A" + i;
        return new Row(0, names);
    }

    /** True when the first row holds figures alone, so that it names nothing, or was named here. */
    private boolean nameless() {
        if (rows.isEmpty()) return false;
        if (rows.getFirst().line() == 0) return true;
        for (String cell : rows.getFirst().cells()) if (!cell.matches("[\\d.,:/-]+")) return false;
        return true;
    }

    /** Number of cells most rows have, blank ends left out of account. */
    int usualWidth() {
        Map<Integer, Integer> widths = new HashMap<>();
        for (Row row : rows) widths.merge(row.cells().length, 1, Integer::sum);
        return widths.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Where a header may stand. */
    List<Row> top() {
        return rows.subList(0, Math.min(TOP, rows.size()));
    }

    /** The row that begins on a line, null when it is not among these. */
    Row at(long line) {
        for (Row row : rows) if (row.line() == line) return row;
        return null;
    }

    /** Share of rows with the usual number of cells, weighed by how many cells those are. */
    private double regularity() {
        int width = usualWidth();
        if (width < 2) return 0;
        long regular = rows.stream().filter(r -> r.cells().length == width).count();
        return (double) regular / rows.size() * Math.log(width);
    }
}
