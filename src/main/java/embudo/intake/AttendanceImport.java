package embudo.intake;

import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.domain.ImportSession;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run over an attendee report: reads it whole, compares it person by person, and writes. */
final class AttendanceImport {
    private final Desk desk;
    private AttendanceRows report;
    private int webinar;
    private Map<String, Presence.Session> knownStays;
    private Map<Long, Registration> knownRegistrations;

    AttendanceImport(Desk desk) {
        this.desk = desk;
        desk.columns("email");
    }

    Map<String, Object> run() {
        report = new AttendanceRows(desk).read();
        webinar =
                desk.session()
                        .webinar(
                                report.webinarId,
                                report.topic,
                                report.startsAt,
                                report.durationMinutes,
                                "zoom");
        knownStays = desk.ports().imports().sessions(webinar);
        knownRegistrations = desk.ports().imports().registrations(webinar);
        crew();
        List<Attendee> all = List.copyOf(report.attendees.values());
        for (int from = 0; from < all.size(); from += Desk.PORTION) {
            desk.progress().check();
            people(all.subList(from, Math.min(all.size(), from + Desk.PORTION)));
            desk.endPortion();
        }
        return summary();
    }

    private void crew() {
        Set<String> known = new HashSet<>();
        for (Crew c : desk.ports().webinars().crew(webinar)) known.add(crewKey(c));
        for (AttendanceRows.CrewRow row : report.crew) {
            Crew c = row.crew();
            Crew placed =
                    new Crew(webinar, c.role(), c.name(), c.email(), c.joinedAt(), c.leftAt());
            boolean fresh = known.add(crewKey(placed));
            if (fresh) desk.session().crew(placed);
            desk.tally()
                    .add(row.line(), fresh ? Result.NEW : Result.UNCHANGED, c.email(), List.of());
        }
    }

    private static String crewKey(Crew c) {
        return c.role() + "|" + c.email() + "|" + c.joinedAt().getEpochSecond();
    }

    private void people(List<Attendee> portion) {
        Map<String, Contact> known =
                KnownPeople.of(desk.ports()).byEmails(portion.stream().map(a -> a.email).toList());
        for (Attendee attendee : portion) person(attendee, known.get(attendee.email));
    }

    private void person(Attendee attendee, Contact contact) {
        List<Change> changes = new ArrayList<>();
        List<Change> conflicts = new ArrayList<>();
        long person = contact(attendee, contact, changes, conflicts);
        boolean registered = register(attendee, contact, person, changes);
        for (Attendee.Line line : attendee.lines) {
            Result result =
                    attendee.lines.getFirst() == line && registered ? Result.NEW : Result.UNCHANGED;
            if (line.stay() != null && !line.repeated())
                result = best(result, stay(person, line, changes));
            if (result == Result.UNCHANGED && !changes.isEmpty()) result = Result.UPDATE;
            if (!conflicts.isEmpty()) result = Result.CONFLICT;
            desk.tally()
                    .add(
                            new RowOutcome(
                                    line.line(),
                                    result,
                                    attendee.email,
                                    List.copyOf(conflicts.isEmpty() ? changes : conflicts),
                                    conflicts.isEmpty() ? null : "intake.reason.kept",
                                    List.of()));
            changes.clear();
            conflicts.clear();
        }
        for (Presence.Session stay : attendee.sessions())
            if (!stay.equals(knownStays.get(ImportSession.presenceKey(person, stay.joinedAt()))))
                desk.session().presence(webinar, person, stay);
    }

    /** Adds the person, or fills what is not known of them; what differs stays and is reported. */
    private long contact(
            Attendee attendee, Contact contact, List<Change> changes, List<Change> conflicts) {
        Map<ContactField, Object> fields = new HashMap<>(attendee.fields);
        if (contact == null) {
            fields.put(ContactField.CREATED_AT, attendee.registeredAtOr(report.startsAt));
            return desk.session().addContact(fields, Map.of());
        }
        Map<ContactField, Object> fill = new HashMap<>();
        fields.forEach((field, value) -> {
            Object held = contact.fields().get(field);
            Change change =
                    new Change(
                            field.key(), held == null ? null : held.toString(), value.toString());
            if (held == null || (desk.plan().takeTheirs() && differs(field, held, value))) {
                fill.put(field, value);
                changes.add(change);
            } else if (differs(field, held, value)) conflicts.add(change);
        });
        if (!fill.isEmpty()) desk.session().updateContact(contact, fill, Map.of());
        return contact.id();
    }

    /** The source of one registration is its own fact, so it never disputes the contact's. */
    private static boolean differs(ContactField field, Object held, Object value) {
        if (field == ContactField.SOURCE) return false;
        return !Headers.plain(held.toString()).equals(Headers.plain(value.toString()));
    }

    /** True when the registration is new. */
    private boolean register(
            Attendee attendee, Contact contact, long person, List<Change> changes) {
        Registration before = knownRegistrations.get(person);
        Object own = attendee.fields.get(ContactField.SOURCE);
        Channel source =
                own != null
                        ? Channel.valueOf((String) own)
                        : before != null
                                ? before.source()
                                : contact == null ? Channel.NONE : contact.source();
        Registration now =
                new Registration(
                        webinar,
                        person,
                        attendee.registeredAt == null && before != null
                                ? before.registeredAt()
                                : attendee.registeredAtOr(report.startsAt),
                        attendee.status,
                        source);
        if (now.equals(before)) return false;
        desk.session().registration(now);
        if (before != null) changes.add(new Change("status", before.status(), now.status()));
        return before == null;
    }

    private Result stay(long person, Attendee.Line line, List<Change> changes) {
        Presence.Session before =
                knownStays.get(ImportSession.presenceKey(person, line.stay().joinedAt()));
        if (before == null) return Result.NEW;
        if (before.leftAt().equals(line.stay().leftAt())) return Result.UNCHANGED;
        changes.add(
                new Change("left_at", before.leftAt().toString(), line.stay().leftAt().toString()));
        return Result.UPDATE;
    }

    private static Result best(Result a, Result b) {
        return a.ordinal() < b.ordinal() ? a : b;
    }

    /**
     * Minutes are those the report states, summed over its rows (Zoom rounds each row up). Minutes
     * present are the seconds of each person's stays with overlaps counted once, summed over all
     * people and rounded to the minute once, at the end.
     */
    private Map<String, Object> summary() {
        List<Attendee> all = List.copyOf(report.attendees.values());
        long attended = all.stream().filter(a -> a.attended).count();
        long sessions = all.stream().mapToLong(a -> a.sessions().size()).sum();
        long present =
                all.stream()
                        .mapToLong(a -> new Presence(0, 0, a.sessions()).secondsPresent())
                        .sum();
        boolean begun = !report.startsAt.isAfter(desk.ports().ticker().now());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("webinar", report.topic);
        summary.put("people", (long) all.size());
        summary.put("attended", attended);
        summary.put("registered", all.stream().filter(Attendee::registered).count());
        summary.put("noShow", begun ? all.size() - attended : 0L);
        summary.put("absentRows", report.absentRows);
        summary.put("sessions", sessions);
        summary.put("minutes", report.reportedMinutes);
        summary.put("minutesPresent", Math.round(present / 60.0));
        summary.put("hosts", crewOf(Crew.Role.HOST));
        summary.put("panelists", crewOf(Crew.Role.PANELIST));
        return summary;
    }

    private long crewOf(Crew.Role role) {
        return report.crew.stream()
                .filter(row -> row.crew().role() == role)
                .map(row -> row.crew().email())
                .distinct()
                .count();
    }
}
