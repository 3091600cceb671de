package embudo.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who registered for a webinar and who was there: the Zoom attendee report of both generations and
 * its registration report (layout {@code zoom}).
 *
 * <p>Natural keys: a registration is webinar + person, a stay webinar + person + second of joining;
 * hosts and panelists are webinar + role + e-mail + joining and are kept apart. A later report
 * corrects the status of a registration and the time somebody left. Rows without an address can't
 * be given to a person and are rejected.
 */
final class AttendanceKind implements ImportKind {
    @Override
    public String key() {
        return "attendance";
    }

    @Override
    public List<String> targets() {
        return ZoomReport.PEOPLE.targets();
    }

    @Override
    public List<String> dates() {
        return List.of("registered_at", "joined_at", "left_at");
    }

    @Override
    public Optional<Fit> fit(Head head) {
        Row header = ZoomReport.attendeeHeader(head.rows());
        if (header == null) return Optional.empty();
        Map<Integer, String> mapping = ZoomReport.PEOPLE.map(header);
        if (!mapping.containsValue("email")) return Optional.empty();
        boolean named = head.rows().stream().limit(3).anyMatch(ZoomReport::names);
        return Optional.of(new Fit("zoom", header, named ? 1 : 0.9));
    }

    @Override
    public Map<Integer, String> propose(Head head, Row header) {
        return ZoomReport.PEOPLE.map(header);
    }

    @Override
    public Map<String, Object> read(Desk desk) {
        return new AttendanceImport(desk).run();
    }
}
