package embudo.intake;

import embudo.intake.export.Harmless;

import java.util.HashMap;
import java.util.Map;

/** One record of a file: the physical line it begins on, from 1, and its cells as written. */
final class Row {
    private final long line;
    private final String[] cells;

    /** Every kind asks for them of every row at the top of a file, so they are made once. */
    private Map<String, Integer> titles;

    Row(long line, String[] cells) {
        this.line = line;
        this.cells = cells;
    }

    long line() {
        return line;
    }

    String[] cells() {
        return cells;
    }

    /** The cells as names of columns, with the index of the first that has each. */
    Map<String, Integer> titles() {
        if (titles == null) {
            titles = new HashMap<>();
            for (int i = cells.length - 1; i >= 0; i--) titles.put(Headers.plain(cell(i)), i);
        }
        return titles;
    }

    /**
     * The cell without blanks around it and without the apostrophe that keeps spreadsheets from
     * running it; empty when the row is shorter.
     */
    String cell(int index) {
        return index < 0 || index >= cells.length ? "" : Harmless.restore(cells[index].strip());
    }

    boolean blank() {
        for (String cell : cells) if (!cell.isBlank()) return false;
        return true;
    }

    /** Index of the last cell that says something, plus one. */
    int width() {
        int width = cells.length;
        while (width > 0 && cells[width - 1].isBlank()) width--;
        return width;
    }

    /** True when a cell holds a NUL character, which no table program writes. */
    boolean damaged() {
        for (String cell : cells) if (cell.indexOf('\0') >= 0) return true;
        return false;
    }
}
