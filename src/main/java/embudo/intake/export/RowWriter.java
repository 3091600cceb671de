package embudo.intake.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes rows of one table in one form. Closing ends the file but leaves the stream open. */
interface RowWriter extends Closeable {
    /** One value a column, in their order. */
    void row(List<Object> values) throws IOException;

    /** A writer that has written its head. */
    static RowWriter of(
            Format format,
            OutputStream out,
            String name,
            List<? extends Column<?>> columns,
            Look look)
            throws IOException {
        return switch (format) {
            case CSV -> CsvRows.plain(out, columns);
            case CSV_LOCALE -> CsvRows.local(out, columns, look);
            case XLSX -> new XlsxRows(out, name, columns, look);
            case JSONL -> new JsonRows(out, columns);
            case HTML -> new HtmlRows(out, name, columns, look);
        };
    }
}
