package embudo.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Visits to the site a day at a time: a Google Analytics 4 report (layout {@code ga4}). Of several
 * tables in one file the one with days is read, the others are left alone. A table without days is
 * read only when its period is a single day.
 *
 * <p>Natural key: day + source and medium + channel + device + country. A corrected row replaces
 * the day; the same key twice in one file is rejected.
 */
final class WebDaysKind implements ImportKind {
    private static final Headers NAMES =
            new Headers(
                    """
                    day = date, day, fecha, dia
                    source_medium = session source medium, source medium, first user source medium, fuente medio de la sesion, fuente medio
                    channel = session primary channel group default channel group, session default channel group, session primary channel group, default channel group, first user primary channel group default channel group, grupo de canales principal de la sesion grupo de canales predeterminado, grupo de canales predeterminado de la sesion, canal
                    device = device category, device, categoria de dispositivo, dispositivo
                    country = country, pais
                    sessions = sessions, sesiones, visits, visitas
                    engaged_sessions = engaged sessions, sesiones con interaccion
                    engagement_time = average engagement time per session, tiempo de interaccion medio por sesion, tiempo medio de interaccion por sesion
                    conversions = key events, conversions, eventos clave, conversiones
                    revenue = total revenue, purchase revenue, ingresos totales, ingresos
                    """);

    @Override
    public String key() {
        return "web-days";
    }

    @Override
    public List<String> targets() {
        return NAMES.targets();
    }

    @Override
    public List<String> dates() {
        return List.of("day");
    }

    @Override
    public Optional<Fit> fit(Head head) {
        boolean marked = head.rows().getFirst().cell(0).startsWith("#");
        Row found = null;
        for (Row row : head.rows()) {
            if (!isHeader(row)) continue;
            boolean days = NAMES.map(row).containsValue("day");
            if (found == null || (days && !NAMES.map(found).containsValue("day"))) found = row;
        }
        return Optional.ofNullable(found).map(row -> new Fit("ga4", row, marked ? 0.9 : 0.6));
    }

    static boolean isHeader(Row row) {
        Map<Integer, String> mapping = NAMES.map(row);
        return mapping.containsValue("sessions") && mapping.size() > 1;
    }

    @Override
    public Map<Integer, String> propose(Head head, Row header) {
        return NAMES.map(header);
    }

    @Override
    public Map<String, Object> read(Desk desk) {
        return new WebDaysImport(desk).run();
    }
}
