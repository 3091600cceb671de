package embudo.ui.kpis;

import embudo.intake.export.LocalCsv;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.measure.metric.Explanation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes what a number is made of for somebody who wants to count again. */
final class RowsFile {
    private RowsFile() {}

    /**
     * The rows in one form for programs and spreadsheets of any language, and a text beside them.
     *
     * @throws Problem when the file can't be written
     */
    static void write(Explanation e, Path file, Language language) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> row : e.rows()) rows.add(new ArrayList<>(row));
        try (OutputStream out = Files.newOutputStream(file)) {
            LocalCsv.write(out, Language.EN, ZoneOffset.UTC, e.columns(), rows);
            Files.writeString(file.resolveSibling(file.getFileName() + ".txt"), e.about(language));
        } catch (IOException failure) {
            throw new Problem(failure, "ui.kpis.rows.failed", file.getFileName());
        }
    }
}
