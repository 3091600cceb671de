package embudo.intake;

import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.kernel.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a whole report into the webinar, its attendees and its crew. Rejections go to the tally at
 * once; what becomes of the other rows is known when they are compared with the workspace.
 */
final class AttendanceRows {
    final Map<String, Attendee> attendees = new LinkedHashMap<>();
    final List<CrewRow> crew = new ArrayList<>();
    String topic = "";
    String webinarId = "";
    Instant startsAt;
    int durationMinutes;
    long reportedMinutes;
    long absentRows;

    private final Desk desk;
    private final Addresses addresses;
    private ZoomReport.Block block;
    private Columns columns;
    private int width;
    private boolean headerNext;

    /** A host's or panelist's row; the webinar's id is filled in when it is known. */
    record CrewRow(long line, Crew crew) {}

    AttendanceRows(Desk desk) {
        this.desk = desk;
        this.addresses = new Addresses(desk.ports().settings());
    }

    AttendanceRows read() {
        try (Table table = desk.open()) {
            Row row;
            while ((row = table.next()) != null) if (!row.blank()) take(row);
        }
        if (webinarId.isEmpty())
            throw new Problem("intake.zoom.no_webinar", desk.plan().file().getFileName());
        return this;
    }

    private void take(Row row) {
        ZoomReport.Block opened = ZoomReport.title(row);
        if (opened != null) {
            block = opened;
            headerNext = true;
        } else if (block == null && ZoomReport.webinarHeader(row)) {
            block = ZoomReport.Block.WEBINAR;
            columns = columns(ZoomReport.WEBINAR.map(row));
        } else if (headerNext) {
            headerNext = false;
            width = row.cells().length;
            columns =
                    row.line() == desk.plan().headerLine()
                            ? desk.columns()
                            : columns(ZoomReport.PEOPLE.map(row));
        } else if (block != null) body(row);
    }

    private Columns columns(Map<Integer, String> mapping) {
        Map<String, Integer> byTarget = new HashMap<>();
        mapping.forEach((index, target) -> byTarget.put(target, index));
        return new Columns(byTarget, desk.plan());
    }

    private void body(Row row) {
        if (block == ZoomReport.Block.WEBINAR) {
            webinar(row);
            return;
        }
        String defect = Columns.defect(row, width);
        String email = columns.text(row, "email");
        Optional<String> address = addresses.email(email);
        if (defect != null) desk.tally().reject(row.line(), email, defect);
        else if (email.isEmpty())
            desk.tally().reject(row.line(), name(row), "intake.reason.no_email");
        else if (address.isEmpty())
            desk.tally().reject(row.line(), email, "intake.reason.email", email);
        else if (desk.erased(address.get())) desk.rejectErased(row);
        else if (block == ZoomReport.Block.ATTENDEE) attendee(row, address.get());
        else crew(row, address.get());
    }

    private void webinar(Row row) {
        if (!webinarId.isEmpty()) return;
        topic = columns.text(row, "topic");
        webinarId = columns.text(row, "webinar_id").replaceAll("\\D", "");
        startsAt = columns.moment(row, "starts_at").orElse(null);
        durationMinutes = Amounts.count(columns.text(row, "duration")).orElse(0L).intValue();
        if (startsAt == null)
            throw new Problem("intake.zoom.no_start", row.line(), columns.text(row, "starts_at"));
    }

    private void attendee(Row row, String email) {
        boolean came = !columns.text(row, "joined_at").isEmpty();
        Instant joined = columns.moment(row, "joined_at").orElse(null);
        Instant left = left(row, joined);
        if (came && (joined == null || left == null)) {
            desk.tally()
                    .reject(
                            row.line(),
                            email,
                            "intake.reason.stay",
                            columns.text(row, "joined_at"),
                            columns.text(row, "left_at"));
            return;
        }
        Attendee person = attendees.computeIfAbsent(email, Attendee::new);
        know(person, row);
        person.registered(columns.moment(row, "registered_at").orElse(null), status(row));
        if (came) {
            person.stay(row.line(), joined, left);
            reportedMinutes += minutes(row).orElse((joined.until(left).toSeconds() + 59) / 60);
        } else {
            person.noStay(row.line());
            absentRows++;
        }
    }

    /** The time of leaving; from the minutes reported when the column has none. */
    private Instant left(Row row, Instant joined) {
        if (joined == null) return null;
        Optional<Instant> told = columns.moment(row, "left_at");
        Instant left =
                told.or(() -> minutes(row).map(m -> joined.plusSeconds(m * 60))).orElse(null);
        return left == null || left.isBefore(joined) ? null : left;
    }

    private Optional<Long> minutes(Row row) {
        return Amounts.count(columns.text(row, "minutes"));
    }

    private void know(Attendee person, Row row) {
        String[] name = columns.text(row, "name").split(" +", 2);
        String first = columns.text(row, "first_name");
        String last = columns.text(row, "last_name");
        boolean split = columns.has("first_name");
        person.know(ContactField.FIRST_NAME, filled(split ? first : name[0]));
        person.know(ContactField.LAST_NAME, filled(split ? last : name.length > 1 ? name[1] : ""));
        person.know(ContactField.COMPANY, filled(columns.text(row, "company")));
        person.know(ContactField.JOB_TITLE, filled(columns.text(row, "job_title")));
        String country = columns.text(row, "country");
        person.know(ContactField.COUNTRY, filled(country));
        person.know(
                ContactField.PHONE,
                addresses.phone(columns.text(row, "phone"), country).orElse(null));
        Channel source = Sources.of(columns.text(row, "source"));
        if (source != Channel.NONE) person.know(ContactField.SOURCE, source.name());
    }

    private static String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * Null when the row does not say. Words of later stages, such as an upgrade, imply approval.
     */
    private String status(Row row) {
        String plain = Headers.plain(columns.text(row, "status"));
        if (plain.isEmpty()) return null;
        if (plain.startsWith("cancel")) return "cancelled";
        if (plain.startsWith("den") || plain.startsWith("rechaz")) return "denied";
        return plain.startsWith("pend") ? "pending" : "approved";
    }

    private void crew(Row row, String email) {
        Instant joined = columns.moment(row, "joined_at").orElse(null);
        Instant left = left(row, joined);
        if (block == ZoomReport.Block.OTHER || joined == null || left == null) {
            desk.tally()
                    .reject(
                            row.line(),
                            email,
                            "intake.reason.stay",
                            columns.text(row, "joined_at"),
                            columns.text(row, "left_at"));
            return;
        }
        Crew.Role role = block == ZoomReport.Block.HOST ? Crew.Role.HOST : Crew.Role.PANELIST;
        crew.add(new CrewRow(row.line(), new Crew(0, role, name(row), email, joined, left)));
    }

    private String name(Row row) {
        String name = columns.text(row, "name");
        return name.isEmpty()
                ? (columns.text(row, "first_name") + " " + columns.text(row, "last_name")).strip()
                : name;
    }
}
