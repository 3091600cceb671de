package embudo.intake;

import embudo.domain.ContactField;
import embudo.domain.Presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person of an attendee block, gathered from all their rows. */
final class Attendee {
    final String email;
    final Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
    final List<Line> lines = new ArrayList<>();

    /** Stays by the second of joining; where two rows join at once, the longer one counts. */
    private final Map<Instant, Instant> stays = new LinkedHashMap<>();

    Instant registeredAt;
    String status = "approved";
    boolean attended;

    /** A row of this person; {@code stay} is null when it only tells of the registration. */
    record Line(long line, Presence.Session stay, boolean repeated) {}

    Attendee(String email) {
        this.email = email;
        fields.put(ContactField.EMAIL, email);
    }

    void stay(long line, Instant joined, Instant left) {
        Instant before = stays.get(joined);
        stays.merge(joined, left, (a, b) -> a.isAfter(b) ? a : b);
        lines.add(new Line(line, new Presence.Session(joined, left), before != null));
        attended = true;
    }

    void noStay(long line) {
        lines.add(new Line(line, null, false));
    }

    /** The earliest registration counts; a status that is not empty replaces the one before. */
    void registered(Instant at, String newStatus) {
        if (at != null && (registeredAt == null || at.isBefore(registeredAt))) registeredAt = at;
        if (newStatus != null) status = newStatus;
    }

    /** True while they hold a place. */
    boolean registered() {
        return status.equals("approved") || status.equals("pending");
    }

    /** Keeps the first value that a field is given. */
    void know(ContactField field, Object value) {
        if (value != null) fields.putIfAbsent(field, value);
    }

    List<Presence.Session> sessions() {
        return stays.entrySet().stream()
                .map(stay -> new Presence.Session(stay.getKey(), stay.getValue()))
                .toList();
    }

    /** When they registered: as told, else when they first came, else the time given. */
    Instant registeredAtOr(Instant otherwise) {
        if (registeredAt != null) return registeredAt;
        return stays.keySet().stream().min(Instant::compareTo).orElse(otherwise);
    }
}
