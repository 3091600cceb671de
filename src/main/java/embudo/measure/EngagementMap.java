package embudo.measure;

import embudo.domain.Webinar;

import java.time.Instant;
import java.util.List;

/**
 * What people did during one webinar, by steps of {@code step} minutes: how many were there, and
 * how often each kind of interaction happened. {@code active} people did at least one of them.
 */
public record EngagementMap(
        int webinar,
        String title,
        Instant startsAt,
        int step,
        List<Webinar.Section> sections,
        List<Long> audience,
        List<Row> rows,
        long attendees,
        long active) {
    public EngagementMap {
        sections = List.copyOf(sections);
        audience = List.copyOf(audience);
        rows = List.copyOf(rows);
    }

    /** One kind of interaction: the key of its event type and its count in each step. */
    public record Row(String kind, List<Long> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }
}
