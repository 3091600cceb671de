package embudo.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The webinars of the year, oldest first; the last one is still to come. */
final class Editions {
    /** The moment the season is told at. */
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 19, 14, 32);

    /** Twelve webinars before the sixty days that the screens show. */
    static final int EARLIER = 12;

    private static final String[] EARLIER_TITLES = {
        "IA 10x: primeros pasos",
        "Cómo medir un webinar",
        "Automate your follow-up",
        "Segmentar sin hojas de cálculo",
        "Guiones que retienen",
        "Pricing pages that sell",
        "IA para equipos pequeños",
        "Del registro a la venta",
        "Email que se abre",
        "Retargeting with restraint",
        "Casos: tres embudos reales",
        "Planificar el otoño"
    };
    private static final int[][] EARLIER_DAYS = {
        {2025, 12, 11}, {2026, 1, 22}, {2026, 2, 12}, {2026, 3, 5}, {2026, 3, 26}, {2026, 4, 16},
        {2026, 5, 7}, {2026, 5, 28}, {2026, 6, 18}, {2026, 7, 9}, {2026, 9, 3}, {2026, 9, 15}
    };
    private static final int[] EARLIER_PLACES = {
        350, 380, 390, 400, 410, 400, 420, 410, 400, 380, 430, 430
    };

    private Editions() {}

    static List<Edition> all() {
        List<Edition> all = new ArrayList<>();
        for (int i = 0; i < EARLIER; i++) {
            int[] day = EARLIER_DAYS[i];
            LocalDateTime start = LocalDateTime.of(day[0], day[1], day[2], 15, 0);
            all.add(
                    new Edition(
                            i + 1,
                            "812 4400 0" + (101 + i * 7),
                            EARLIER_TITLES[i],
                            start,
                            morning(start.minusDays(14)),
                            start,
                            EARLIER_PLACES[i],
                            -1));
        }
        all.add(autumn(13, "0110", "Diagnóstico de tu embudo", at(10, 1), at(9, 21), 790, 651));
        all.add(autumn(14, "0115", "Leads que responden", at(10, 15), at(10, 1), 822, 672));
        all.add(autumn(15, "0127", "IA 10x Impact", at(10, 27), at(10, 21), 342, 274));
        all.add(autumn(16, "0203", "IA 10x: contenidos", at(11, 3), at(10, 22), 355, 287));
        all.add(autumn(17, "0210", "IA 10x: atribución", at(11, 10), at(10, 29), 361, 293));
        all.add(autumn(18, "0217", "IA 10x: precios", at(11, 17), at(11, 5), 376, 303));
        all.add(autumn(19, "0226", "IA 10x: plan 2027", at(11, 26), at(11, 10), 412, 0));
        return List.copyOf(all);
    }

    private static Edition autumn(
            int number,
            String id,
            String title,
            LocalDateTime start,
            LocalDateTime opens,
            int places,
            int attended) {
        LocalDateTime closes = start.isAfter(NOW) ? NOW.minusMinutes(12) : start;
        return new Edition(
                number, "812 4401 " + id, title, start, morning(opens), closes, places, attended);
    }

    private static LocalDateTime at(int month, int day) {
        return LocalDateTime.of(2026, month, day, 15, 0);
    }

    private static LocalDateTime morning(LocalDateTime day) {
        return day.toLocalDate().atTime(8, 0);
    }
}
