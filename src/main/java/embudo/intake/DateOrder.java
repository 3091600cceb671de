package embudo.intake;

import java.time.ZoneId;
import java.util.Set;

/**
 * Whether 3/4/2026 is the third of April or the fourth of March, decided from every value of a
 * file's date columns.
 */
final class DateOrder {
    private static final Set<String> SPANISH =
            Set.of("correo", "fecha", "nombre", "apellido", "apellidos", "empresa", "pais", "hora");

    private long dmy;
    private long mdy;
    private long ymd;
    private long open;
    private long halves;

    /** Counts what one value tells. */
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

    /** True when there are dates that could be read either way and no value that tells. */
    boolean guessed() {
        return open > 0 && dmy == 0 && mdy == 0;
    }

    /**
     * {@code DMY}, {@code MDY} or {@code YMD}; null when there was no date in figures. When no
     * value tells, AM and PM speak for MDY, Spanish headers for DMY, then the zone: American ones
     * for MDY.
     */
    String decide(Row header, ZoneId zone) {
        if (dmy > 0 || mdy > 0) return dmy >= mdy ? "DMY" : "MDY";
        if (open == 0) return ymd > 0 ? "YMD" : null;
        if (halves > 0) return "MDY";
        for (int i = 0; i < header.cells().length; i++)
            for (String word : Headers.plain(header.cell(i)).split(" "))
                if (SPANISH.contains(word)) return "DMY";
        return zone.getId().startsWith("America/") ? "MDY" : "DMY";
    }
}
