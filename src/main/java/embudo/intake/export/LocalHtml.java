package embudo.intake.export;

import embudo.kernel.Language;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

/** A table as a page in the words and numbers of a language; it runs nothing. */
public final class LocalHtml {
    private LocalHtml() {}

    /** Cells as for {@link LocalCsv}. */
    public static void write(
            OutputStream out,
            String title,
            Language language,
            ZoneId zone,
            List<String> heads,
            List<List<Object>> rows)
            throws IOException {
        try (HtmlRows html =
                new HtmlRows(out, title, Cells.columns(heads), new Look(language, h -> h, zone))) {
            for (List<Object> row : rows) html.row(row);
        }
    }
}
