package embudo.intake.export;

import embudo.kernel.Language;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

/**
 * A table as CSV in the form that spreadsheets of a language open by a double click: byte order
 * mark, the language's delimiter and decimals, no cell that would run as a formula.
 */
public final class LocalCsv {
    private LocalCsv() {}

    /** Cells are texts, numbers ({@link java.math.BigDecimal}, Long), days, moments or null. */
    public static void write(
            OutputStream out,
            Language language,
            ZoneId zone,
            List<String> heads,
            List<List<Object>> rows)
            throws IOException {
        try (CsvRows csv =
                CsvRows.local(out, Cells.columns(heads), new Look(language, h -> h, zone))) {
            for (List<Object> row : rows) csv.row(row);
        }
    }
}
