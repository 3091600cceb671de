package embudo.cli;

import embudo.intake.export.LocalCsv;
import embudo.kernel.Language;
import embudo.measure.metric.Explanation;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes what a number is made of: the rows, and beside them how they are counted. */
final class ExplanationFile {
    private ExplanationFile() {}

    /** In one form for programs and spreadsheets of any language. */
    static void rows(Explanation e, OutputStream out) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (List<String> row : e.rows()) rows.add(new ArrayList<>(row));
        LocalCsv.write(out, Language.EN, ZoneOffset.UTC, e.columns(), rows);
    }

    static String about(Explanation e, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(e.figure().metric().name().get(language)).append('\n');
        text.append(e.figure().metric().definition().get(language)).append('\n');
        text.append(e.figure().metric().formula().get(language)).append("\n\n");
        e.facts().forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        for (Explanation.Part part : e.parts())
            text.append(part.letter())
                    .append(" = ")
                    .append(part.what())
                    .append(": sum of amount over rows with part ")
                    .append(part.letter())
                    .append(", each key once, / ")
                    .append(part.per())
                    .append('\n');
        return text.toString();
    }
}
