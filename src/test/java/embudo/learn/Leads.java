package embudo.learn;

import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sample leads and what they did, for tests. */
final class Leads {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private Leads() {}

    static Contact contact(long id, Object... fields) {
        Map<ContactField, Object> known = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2)
            known.put((ContactField) fields[i], fields[i + 1]);
        return new Contact(id, known, Map.of(), NOW);
    }

    static Event event(EventType type, double daysAgo) {
        return event(1, 1, type, daysAgo, 0, 0);
    }

    static Event attended(int webinar, double daysAgo, int minutes) {
        return event(1, 1, EventType.ATTENDED, daysAgo, webinar, minutes * 60L);
    }

    static Event event(
            long position, int identity, EventType type, double daysAgo, int webinar, long amount) {
        Instant at = NOW.minus(Duration.ofMillis(Math.round(daysAgo * 86_400_000)));
        return new Event(
                position,
                at,
                at,
                identity,
                type,
                Channel.NONE,
                0,
                webinar,
                -1,
                -1,
                Device.UNKNOWN,
                amount,
                null,
                0,
                0);
    }
}
