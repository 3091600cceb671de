package embudo.measure;

import embudo.domain.Webinar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Builds the daily series of a period beside the one before it. */
final class DaySeries {
    private static final Map<String, PeriodTally.Count> SERIES =
            Map.of(
                    "registrations", PeriodTally.Count.REGISTERED,
                    "attendance", PeriodTally.Count.ATTENDED,
                    "conversions", PeriodTally.Count.CONVERSIONS,
                    "revenue", PeriodTally.Count.REVENUE);

    private DaySeries() {}

    /** By metric key. Days that have not begun are left off. */
    static Map<String, Series> of(
            PeriodTally now, PeriodTally before, Schedule schedule, ZoneDays days) {
        DayRange range = now.range();
        int today = schedule.today();
        int shown = Math.clamp(today - range.from() + 1L, 0, range.days());
        List<Series.Mark> marks = new ArrayList<>();
        for (Webinar w : schedule.within(range))
            marks.add(new Series.Mark(LocalDate.ofEpochDay(days.day(w.startsAt())), w.title()));
        Map<String, Series> series = new TreeMap<>();
        SERIES.forEach((key, count) ->
                series.put(
                        key,
                        new Series(
                                key,
                                LocalDate.ofEpochDay(range.from()),
                                values(now, count, shown),
                                values(before, count, before.range().days()),
                                range.contains(today),
                                List.copyOf(marks))));
        return Map.copyOf(series);
    }

    private static List<Double> values(PeriodTally tally, PeriodTally.Count count, int days) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < days; i++) values.add((double) tally.day(count, i));
        return List.copyOf(values);
    }
}
