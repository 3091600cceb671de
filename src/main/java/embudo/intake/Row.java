package embudo.intake;

import embudo.intake.export.Harmless;

/** One record of a file: the physical line it begins on, from 1, and its cells as written. */
record Row(long line, String[] cells) {
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
