package embudo.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local days of moments in one zone, as epoch days. Remembers the span around the last moment in
 * which the zone's offset does not change, because looking up the offset is the costly part.
 */
final class ZoneDays {
    private static final long DAY = 86_400_000;
    private final ZoneId zone;
    private final ZoneRules rules;
    // Not volatile: a span is immutable, and whoever reads an old one looks up its own.
    private Span span = new Span(1, 0, 0);

    ZoneDays(ZoneId zone) {
        this.zone = zone;
        rules = zone.getRules();
    }

    ZoneId zone() {
        return zone;
    }

    int day(long millis) {
        Span s = span;
        if (millis < s.from || millis >= s.to) span = s = around(millis);
        return (int) Math.floorDiv(millis + s.offset, DAY);
    }

    int day(Instant at) {
        return day(at.toEpochMilli());
    }

    /** Months since year 0 of an epoch day. */
    static int month(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private Span around(long millis) {
        Instant at = Instant.ofEpochMilli(millis);
        ZoneOffset offset = rules.getOffset(at);
        ZoneOffsetTransition next = rules.nextTransition(at);
        // One millisecond on, since a transition at this very moment has already happened.
        ZoneOffsetTransition last = rules.previousTransition(at.plusMillis(1));
        return new Span(
                last == null ? Long.MIN_VALUE : last.getInstant().toEpochMilli(),
                next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli(),
                offset.getTotalSeconds() * 1000L);
    }

    private record Span(long from, long to, long offset) {}
}
