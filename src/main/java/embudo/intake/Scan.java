package embudo.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

/**
 * A pass over a whole file before anything is read from it: how many rows there are, and what its
 * dates look like. A file that breaks off breaks here, before any writing.
 */
record Scan(long rows, DateOrder dates) {
    /** Looks at the rows below the header line. */
    static Scan of(
            Path file,
            Charset charset,
            char delimiter,
            long headerLine,
            ImportKind kind,
            Map<Integer, String> mapping) {
        int[] columns =
                mapping.entrySet().stream()
                        .filter(e -> kind.dates().contains(e.getValue()))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        DateOrder dates = new DateOrder();
        long rows = 0;
        try (Table table = Table.open(file, charset, delimiter)) {
            Row row;
            while ((row = table.next()) != null) {
                if (row.line() <= headerLine || row.blank()) continue;
                rows++;
                for (int column : columns) dates.add(row.cell(column));
            }
        }
        return new Scan(rows, dates);
    }
}
