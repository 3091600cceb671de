package embudo.cli;

import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.intake.export.LocalCsv;
import embudo.intake.export.LocalHtml;
import embudo.kernel.Problem;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Writes a table to a file in the form its ending names: JSON, a page, otherwise CSV. */
final class TableFile {
    private final Terminal terminal;
    private final ZoneId zone;

    TableFile(Terminal terminal, ZoneId zone) {
        this.terminal = terminal;
        this.zone = zone;
    }

    /**
     * @param json what {@code --json} answers
     * @throws Problem when the file can't be written
     */
    void write(Path file, String title, Object json, List<String> heads, List<List<Object>> rows) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (name.endsWith(".json"))
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out, json);
            else if (name.endsWith(".html"))
                LocalHtml.write(out, title, terminal.texts().language(), zone, heads, rows);
            else LocalCsv.write(out, terminal.texts().language(), zone, heads, rows);
        } catch (IOException e) {
            throw new Problem(e, "cli.table.unwritable", file);
        }
    }
}
