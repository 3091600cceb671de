package embudo.connectors.mail;

import embudo.spi.Json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;

/**
 * A calendar entry for a mail (RFC 5545), S-INT-23. Times are the zone's own, with the zone's rules
 * around the entry beside them, so that calendars that don't know the zone by name agree.
 *
 * @param uid the same for the same appointment, so that a later mail moves it and makes no second
 */
record Invitation(
        String uid, String title, Instant starts, Instant ends, ZoneId zone, String place) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx");
    private static final int LINE_BYTES = 75;

    static Invitation of(Map<String, Json> data) {
        return new Invitation(
                Message.required(data, "uid"),
                Message.required(data, "title"),
                Instant.parse(Message.required(data, "starts")),
                Instant.parse(Message.required(data, "ends")),
                ZoneId.of(Message.required(data, "zone")),
                Message.text(data, "place"));
    }

    /**
     * The calendar as text, lines ended by CR LF.
     *
     * @param made when it was written
     */
    String calendar(Instant made, String organizer, String organizerName, String attendee) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Embudo//Embudo//EN");
        line(text, "METHOD:REQUEST");
        zone(text);
        line(text, "BEGIN:VEVENT");
        line(text, "UID:" + escape(uid));
        line(text, "DTSTAMP:" + utc(made));
        line(text, "DTSTART;TZID=" + zone.getId() + ":" + starts.atZone(zone).format(LOCAL));
        line(text, "DTEND;TZID=" + zone.getId() + ":" + ends.atZone(zone).format(LOCAL));
        line(text, "SUMMARY:" + escape(title));
        if (place != null) line(text, "LOCATION:" + escape(place));
        line(text, "ORGANIZER;CN=" + quoted(organizerName) + ":mailto:" + organizer);
        line(
                text,
                "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:" + attendee);
        line(text, "STATUS:CONFIRMED");
        line(text, "TRANSP:OPAQUE");
        line(text, "BEGIN:VALARM");
        line(text, "ACTION:DISPLAY");
        line(text, "DESCRIPTION:" + escape(title));
        line(text, "TRIGGER:-PT15M");
        line(text, "END:VALARM");
        line(text, "END:VEVENT");
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** The offset in force at the start, and the changes before and after it. */
    private void zone(StringBuilder text) {
        line(text, "BEGIN:VTIMEZONE");
        line(text, "TZID:" + zone.getId());
        ZoneOffsetTransition before = zone.getRules().previousTransition(starts.plusSeconds(1));
        if (before == null) {
            ZoneOffset always = zone.getRules().getOffset(starts);
            phase(text, "STANDARD", "19700101T000000", always, always);
        } else {
            change(text, before);
            ZoneOffsetTransition after = zone.getRules().nextTransition(starts);
            if (after != null) change(text, after);
        }
        line(text, "END:VTIMEZONE");
    }

    private void change(StringBuilder text, ZoneOffsetTransition change) {
        boolean summer = zone.getRules().isDaylightSavings(change.getInstant());
        phase(
                text,
                summer ? "DAYLIGHT" : "STANDARD",
                change.getDateTimeBefore().format(LOCAL),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static void phase(
            StringBuilder text, String kind, String begins, ZoneOffset from, ZoneOffset to) {
        line(text, "BEGIN:" + kind);
        line(text, "DTSTART:" + begins);
        line(text, "TZOFFSETFROM:" + OFFSET.format(from));
        line(text, "TZOFFSETTO:" + OFFSET.format(to));
        line(text, "END:" + kind);
    }

    private static String utc(Instant at) {
        return ZonedDateTime.ofInstant(at, ZoneOffset.UTC).format(LOCAL) + "Z";
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static String quoted(String text) {
        return '"' + text.replaceAll("[\"\\p{Cntrl}]", " ") + '"';
    }

    /** Folds after 75 bytes, never within a character. */
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            String next = Character.toString(line.codePointAt(i));
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(next);
            bytes += size;
            i += next.length();
        }
        text.append("\r\n");
    }
}
