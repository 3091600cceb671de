package embudo.measure.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;

/** How long the periods of a triangle are. Local days are epoch days; periods are numbered. */
public enum CohortStep {
    MONTH,
    WEEK;

    private static final int MONTHS = 12;
    private static final int DAYS = 7;

    /** The number of the period a day lies in. */
    public int of(LocalDate day, DayOfWeek weekStart) {
        if (this == MONTH) return day.getYear() * MONTHS + day.getMonthValue() - 1;
        return Math.floorDiv((int) day.toEpochDay() + shift(weekStart), DAYS);
    }

    /** First day of a numbered period. */
    public LocalDate first(int number, DayOfWeek weekStart) {
        if (this == MONTH)
            return LocalDate.of(
                    Math.floorDiv(number, MONTHS), Math.floorMod(number, MONTHS) + 1, 1);
        return LocalDate.ofEpochDay((long) number * DAYS - shift(weekStart));
    }

    /** Last day of a numbered period. */
    public LocalDate last(int number, DayOfWeek weekStart) {
        return first(number + 1, weekStart).minusDays(1);
    }

    /** Days from the week that began last before the epoch, a Thursday. */
    private static int shift(DayOfWeek weekStart) {
        return Math.floorMod(DayOfWeek.THURSDAY.getValue() - weekStart.getValue(), DAYS);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
