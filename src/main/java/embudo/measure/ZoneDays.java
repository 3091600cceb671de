package embudo.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local days of moments in one zone, as epoch days. For the years that data is likely from, the
 * zone's offset stands in a table by UTC day, because looking it up in the rules is the costly
 * part; days on which the clock changes, and other years, are looked up.
 */
final class ZoneDays {
    private static final long DAY = 86_400_000;
    private static final int FIRST = (int) LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int COUNT = (int) LocalDate.of(2070, 1, 1).toEpochDay() - FIRST;
    private static final int[] MONTHS = months();
    private static final int CHANGES = Integer.MIN_VALUE;
    private final ZoneId zone;
    private final ZoneRules rules;
    // Milliseconds by UTC day from FIRST on.
    private final int[] offsets = new int[COUNT];

    ZoneDays(ZoneId zone) {
        this.zone = zone;
        rules = zone.getRules();
        Instant start = Instant.ofEpochMilli(FIRST * DAY);
        ZoneOffsetTransition next = rules.nextTransition(start.minusMillis(1));
        for (int i = 0; i < COUNT; i++, start = start.plusMillis(DAY)) {
            while (next != null && next.getInstant().isBefore(start))
                next = rules.nextTransition(next.getInstant());
            boolean changes = next != null && next.getInstant().isBefore(start.plusMillis(DAY));
            offsets[i] = changes ? CHANGES : rules.getOffset(start).getTotalSeconds() * 1000;
        }
    }

    ZoneId zone() {
        return zone;
    }

    int day(long millis) {
        long utc = Math.floorDiv(millis, DAY);
        long i = utc - FIRST;
        int offset = i >= 0 && i < COUNT ? offsets[(int) i] : CHANGES;
        if (offset == CHANGES) return (int) Math.floorDiv(millis + offset(millis), DAY);
        // An offset is less than a day: no second division.
        long local = millis - utc * DAY + offset;
        return (int) (local < 0 ? utc - 1 : local < DAY ? utc : utc + 1);
    }

    int day(Instant at) {
        return day(at.toEpochMilli());
    }

    private int offset(long millis) {
        return rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * 1000;
    }

    /** Months since year 0 of an epoch day. */
    static int month(int day) {
        int i = day - FIRST;
        return i >= 0 && i < COUNT ? MONTHS[i] : month(LocalDate.ofEpochDay(day));
    }

    private static int month(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private static int[] months() {
        int[] months = new int[COUNT];
        for (int i = 0; i < COUNT; i++) months[i] = month(LocalDate.ofEpochDay(FIRST + i));
        return months;
    }
}
