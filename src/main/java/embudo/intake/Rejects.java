package embudo.intake;

import de.siegmar.fastcsv.writer.CsvWriter;

import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the rows that were rejected, as they stood, with the reason in a last column. */
final class Rejects {
    private Rejects() {}

    /**
     * @param run a dry run that tells its sink of every rejected row
     */
    static long write(
            ImportPlan plan, Path target, Settings settings, Consumer<Consumer<RowOutcome>> run) {
        Words words = new Words(Language.of(settings.get(Settings.LANGUAGE, "en")));
        Map<Long, String> reasons = new HashMap<>();
        run.accept(r -> reasons.put(r.line(), words.get(r.reason(), r.args())));
        try (CsvWriter out =
                        CsvWriter.builder()
                                .fieldSeparator(plan.delimiter())
                                .build(target, plan.charset());
                Table table = Table.open(plan.file(), plan.charset(), plan.delimiter())) {
            Row row;
            while ((row = table.next()) != null)
                if (row.line() == plan.headerLine())
                    write(out, row, words.get("intake.reason.column", List.of()));
                else if (reasons.containsKey(row.line())) write(out, row, reasons.get(row.line()));
        } catch (IOException e) {
            throw new Problem(e, "intake.rejects.unwritable", target.getFileName());
        }
        return reasons.size();
    }

    private static void write(CsvWriter out, Row row, String last) {
        List<String> cells = new ArrayList<>(List.of(row.cells()));
        cells.add(last);
        out.writeRecord(cells);
    }
}
