package embudo.intake.export;

import java.util.List;

/** Columns of tables whose rows are lists of cells: a heading each, cells as they are. */
final class Cells {
    private Cells() {}

    static List<Column<Object>> columns(List<String> heads) {
        return heads.stream()
                .map(h -> new Column<>(h, null, Object.class, (Object row) -> row))
                .toList();
    }
}
