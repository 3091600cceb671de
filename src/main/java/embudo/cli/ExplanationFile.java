package embudo.cli;

import embudo.intake.export.LocalCsv;
import embudo.kernel.Language;
import embudo.measure.metric.Explanation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes the rows that a number is made of. */
final class ExplanationFile {
    private ExplanationFile() {}

    /** In one form for programs and spreadsheets of any language. */
    static void rows(Explanation e, OutputStream out) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> row : e.rows()) rows.add(new ArrayList<>(row));
        LocalCsv.write(out, Language.EN, ZoneOffset.UTC, e.columns(), rows);
    }
}
