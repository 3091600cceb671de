package embudo.ui.kit.range;

import embudo.kernel.Period;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ranges on offer. */
final class Ranges {
    private Ranges() {}

    /**
     * Usual ranges that end with the season's last day, and the season, by their message ending.
     */
    static Map<String, Period> presets(Period season) {
        LocalDate end = season.to();
        Map<String, Period> presets = new LinkedHashMap<>();
        presets.put("week", Period.last(7, end));
        presets.put("days30", Period.last(30, end));
        presets.put("days90", Period.last(90, end));
        presets.put("month", new Period(end.withDayOfMonth(1), end));
        presets.put("season", season);
        return presets;
    }

    /** From {@code before} days ahead of a day to {@code after} days behind it, both 0 or more. */
    static Period around(LocalDate day, int before, int after) {
        return new Period(day.minusDays(before), day.plusDays(after));
    }

    /** The range two days span, whichever comes first. */
    static Period between(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? new Period(one, other) : new Period(other, one);
    }
}
