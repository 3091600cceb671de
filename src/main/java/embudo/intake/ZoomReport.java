package embudo.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shape of a Zoom webinar report: a title, the webinar's own line, and stacked blocks of
 * people, each with its own header. Both generations of the attendee report and the registration
 * report have it.
 */
final class ZoomReport {
    /** The part of a report a row stands in. */
    enum Block {
        WEBINAR,
        HOST,
        PANELIST,
        ATTENDEE,
        OTHER
    }

    private static final Map<String, Block> TITLES =
            Map.ofEntries(
                    Map.entry("host details", Block.HOST),
                    Map.entry("detalles del anfitrion", Block.HOST),
                    Map.entry("panelist details", Block.PANELIST),
                    Map.entry("detalles del panelista", Block.PANELIST),
                    Map.entry("detalles de los panelistas", Block.PANELIST),
                    Map.entry("attendee details", Block.ATTENDEE),
                    Map.entry("registrant details", Block.ATTENDEE),
                    Map.entry("detalles del asistente", Block.ATTENDEE),
                    Map.entry("detalles de los asistentes", Block.ATTENDEE),
                    Map.entry("detalles del inscrito", Block.ATTENDEE),
                    Map.entry("other attended", Block.OTHER),
                    Map.entry("otros asistentes", Block.OTHER));

    private static final Set<String> REPORTS =
            Set.of(
                    "attendee report",
                    "registration report",
                    "informe de asistentes",
                    "informe de inscripcion");

    static final Headers WEBINAR =
            new Headers(
                    """
                    topic = topic, webinar name, tema
                    webinar_id = webinar id, id, id del seminario web
                    starts_at = actual start time, scheduled start time, scheduled time, start time, hora de inicio real, hora de inicio programada
                    duration = actual duration minutes, scheduled duration minutes, duration minutes, duracion real minutos, duracion minutos
                    """);

    static final Headers PEOPLE =
            new Headers(
                    """
                    attended = attended, asistio
                    name = user name, user name original name, name original name, nombre de usuario, nombre de usuario nombre original
                    first_name = first name, nombre
                    last_name = last name, apellido, apellidos
                    email = email, user email, correo electronico
                    phone = phone, phone number, telefono
                    company = organization, company, organizacion, empresa
                    job_title = job title, cargo
                    registered_at = registration time, hora de inscripcion, hora de registro
                    status = approval status, estado de aprobacion
                    joined_at = join time, hora de entrada, hora de ingreso
                    left_at = leave time, hora de salida
                    minutes = time in session minutes, tiempo en la sesion minutos
                    guest = is guest, es invitado
                    country = country region name, country region, pais region, nombre del pais region
                    source = source name, nombre de la fuente
                    """);

    private ZoomReport() {}

    /** The block a row opens as its title, null when it is no title. */
    static Block title(Row row) {
        return row.width() == 1 ? TITLES.get(Headers.plain(row.cell(0))) : null;
    }

    /** True for the line that names the report itself. */
    static boolean names(Row row) {
        return row.width() >= 1 && REPORTS.contains(Headers.plain(row.cell(0)));
    }

    /** The header of the attendee block, null when there is none. */
    static Row attendeeHeader(List<Row> rows) {
        for (int i = 0; i + 1 < rows.size(); i++)
            if (title(rows.get(i)) == Block.ATTENDEE) return rows.get(i + 1);
        return null;
    }

    /** True for the header of the webinar's own line. */
    static boolean webinarHeader(Row row) {
        Map<Integer, String> mapping = WEBINAR.map(row);
        return mapping.containsValue("topic") && mapping.containsValue("webinar_id");
    }
}
