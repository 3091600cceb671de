package embudo.intake;

import embudo.kernel.Problem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A delimited file as plain text cells, encoding and delimiter detected as for every import. For
 * files that are looked at and not imported.
 *
 * @param header the first row with text
 */
public record Sheet(List<String> header, List<String[]> rows) {
    /**
     * @throws Problem when the file is missing or can't be read as a table
     */
    public static Sheet read(Path file) {
        if (!Files.isRegularFile(file))
            throw new Problem("intake.file.missing", String.valueOf(file.getFileName()));
        Encoding encoding = Encoding.of(file);
        char delimiter = Head.of(file, encoding.charset()).delimiter();
        List<String> header = null;
        List<String[]> rows = new ArrayList<>();
        try (Table table = Table.open(file, encoding.charset(), delimiter)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                if (row.blank()) continue;
                if (header == null) header = Arrays.stream(row.cells()).map(String::strip).toList();
                else rows.add(row.cells());
            }
        }
        return new Sheet(header, rows);
    }
}
