package embudo.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * Whether 3/4/2026 is the third of April or the fourth of March, decided from every value of a
 * file's date columns.
 */
final class DateOrder {
    private static final Set<String> SPANISH =
            Set.of("correo", "fecha", "nombre", "apellido", "apellidos", "empresa", "pais", "hora");

    private DateOrder() {}

    /**
     * {@code DMY}, {@code MDY} or {@code YMD}; null when the columns hold no date in figures. When
     * no value tells, AM and PM speak for MDY, Spanish headers for DMY, then the zone: American
     * ones for MDY.
     */
    static String of(
            Path file,
            Charset charset,
            Head head,
            Row header,
            Map<Integer, String> mapping,
            ImportKind kind,
            ZoneId zone) {
        int[] columns =
                mapping.entrySet().stream()
                        .filter(e -> kind.dates().contains(e.getValue()))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        if (columns.length == 0) return null;
        Votes votes = new Votes();
        try (Table table = Table.open(file, charset, head.delimiter())) {
            Row row;
            while ((row = table.next()) != null)
                if (row.line() > header.line())
                    for (int column : columns) votes.add(row.cell(column));
        }
        if (votes.dmy > 0 || votes.mdy > 0) return votes.dmy >= votes.mdy ? "DMY" : "MDY";
        if (votes.open == 0) return votes.ymd > 0 ? "YMD" : null;
        if (votes.halves > 0) return "MDY";
        for (int i = 0; i < header.cells().length; i++)
            for (String word : Headers.plain(header.cell(i)).split(" "))
                if (SPANISH.contains(word)) return "DMY";
        return zone.getId().startsWith("America/") ? "MDY" : "DMY";
    }

    private static final class Votes {
        private long dmy;
        private long mdy;
        private long ymd;
        private long open;
        private long halves;

        void add(String cell) {
            if (cell.isEmpty()) return;
            String order = Moment.order(cell);
            if (order == null) return;
            switch (order) {
                case "DMY" -> dmy++;
                case "MDY" -> mdy++;
                case "YMD" -> ymd++;
                default -> {
                    open++;
                    if (cell.endsWith("M") || cell.endsWith("m")) halves++;
                }
            }
        }
    }
}
