package embudo.catalog;

import embudo.catalog.ReportKind.Schedule;
import embudo.catalog.ReportKind.Span;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads one report. */
final class ReportFile {
    private static final List<String> EVERY = List.of("day", "week", "month");
    private static final int LATEST_DAY = 28;

    private ReportFile() {}

    static ReportKind parse(String id, Entry entry) {
        Ids.check(id, entry);
        return new ReportKind(
                id,
                entry.words("systems", List.of()),
                entry.whole("order", 1, 1000),
                entry.texts("name"),
                entry.texts("description"),
                span(entry),
                entry.words("front", List.of()),
                entry.has("sections") ? entry.words("sections", List.of()) : List.of(),
                entry.has("schedule") ? schedule(entry) : null);
    }

    private static Span span(Entry entry) {
        List<String> words = lower(Span.values());
        return Span.values()[Math.max(0, words.indexOf(entry.word("period", words)))];
    }

    private static Schedule schedule(Entry entry) {
        try (Entry schedule = entry.entry("schedule")) {
            String every = schedule.word("every", EVERY);
            LocalTime at = LocalTime.of(schedule.whole("hour", 0, 23), 0);
            List<String> days = lower(DayOfWeek.values());
            DayOfWeek weekday =
                    every.equals("week")
                            ? DayOfWeek.of(
                                    Math.max(0, days.indexOf(schedule.word("weekday", days))) + 1)
                            : null;
            int day = every.equals("month") ? schedule.whole("day", 1, LATEST_DAY) : 0;
            return new Schedule(at, weekday, day);
        }
    }

    private static List<String> lower(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }
}
