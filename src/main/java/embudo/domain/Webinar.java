package embudo.domain;

import java.time.Instant;
import java.util.List;

/**
 * A webinar. {@code externalId} is the platform's id without separators; {@code price} is the
 * offer's value in minor units (default 25000 = 250.00), in {@code currency}.
 */
public record Webinar(
        int id,
        String externalId,
        String title,
        Instant startsAt,
        int durationMinutes,
        String platform,
        long price,
        String currency,
        List<Section> sections) {
    public Webinar {
        sections = List.copyOf(sections);
    }

    /** A named part; minutes from the start, {@code to} exclusive. */
    public record Section(int order, String name, int fromMinute, int toMinute) {}

    public Instant endsAt() {
        return startsAt.plusSeconds(durationMinutes * 60L);
    }
}
