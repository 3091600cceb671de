package embudo.intake;

import embudo.kernel.Problem;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.stream.Stream;

/** The first sheet of an XLSX workbook, streamed. Dates come as ISO texts, formulas as values. */
final class WorkbookTable implements Table {
    /** Formats tell dates from numbers; cells that are errors come as such, not as failures. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final int MOST_COLUMNS = 2_000;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

    private WorkbookTable(
            Path file, ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
        this.file = file;
        this.workbook = workbook;
        this.stream = stream;
        rows = stream.iterator();
    }

    static WorkbookTable open(Path file) {
        WorkbookLimits.check(file);
        try {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            return new WorkbookTable(file, workbook, workbook.getFirstSheet().openStream());
        } catch (IOException | RuntimeException e) {
            // A damaged workbook fails in the reader in as many ways as it can be damaged.
            throw new Problem(e, "intake.file.workbook", file.getFileName());
        }
    }

    @Override
    public Row next() {
        try {
            return rows.hasNext() ? row(rows.next()) : null;
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Problem(e, "intake.file.workbook", file.getFileName());
        }
    }

    private Row row(org.dhatim.fastexcel.reader.Row row) {
        if (row.getCellCount() > MOST_COLUMNS)
            throw new Problem("intake.file.workbook_large", file.getFileName());
        String[] cells = new String[row.getCellCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getOptionalCell(i).map(WorkbookTable::text).orElse("");
            if (cells[i].length() > LONGEST_CELL)
                throw new Problem("intake.file.broken", file.getFileName(), row.getRowNum());
        }
        return new Row(row.getRowNum(), cells);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() != CellType.NUMBER || cell.getDataFormatString() == null)
            return plain(cell);
        String form = cell.getDataFormatString().replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
        if (!form.matches("(?i).*(yy|dd|d/m|m/d|d-m|m-d|h:m).*")) return plain(cell);
        LocalDateTime at = cell.asDate();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.withNano(0).toString().replaceFirst("(T\\d\\d:\\d\\d)$", "$1:00");
    }

    private static String plain(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().toPlainString()
                : cell.getText() == null ? "" : cell.getText();
    }

    @Override
    public void close() {
        try (workbook) {
            stream.close();
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }
}
