package embudo.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole days, both ends included, in the workspace's zone. */
public record Period(LocalDate from, LocalDate to) {
    private static final Pattern LAST = Pattern.compile("last-(\\d{1,4})-days");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    public Period {
        if (to.isBefore(from)) throw new Problem("kernel.period.reversed", from, to);
    }

    /** The last {@code days} days up to and including {@code today}. */
    public static Period last(int days, LocalDate today) {
        return new Period(today.minusDays(days - 1L), today);
    }

    /**
     * Reads {@code last-7-days}, {@code 2026-W14}, {@code 2026-03}, {@code 2026-03-01} or {@code
     * 2026-03-01..2026-03-31}.
     *
     * @throws Problem when the text is none of these
     */
    public static Period parse(String text, LocalDate today) {
        try {
            Matcher last = LAST.matcher(text);
            if (last.matches() && Integer.parseInt(last.group(1)) > 0)
                return last(Integer.parseInt(last.group(1)), today);
            Matcher week = WEEK.matcher(text);
            if (week.matches())
                return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return new Period(month.atDay(1), month.atEndOfMonth());
            }
            int dots = text.indexOf("..");
            if (dots > 0)
                return new Period(
                        LocalDate.parse(text.substring(0, dots)),
                        LocalDate.parse(text.substring(dots + 2)));
            LocalDate day = LocalDate.parse(text);
            return new Period(day, day);
        } catch (DateTimeParseException e) {
            throw new Problem("kernel.period.unreadable", text);
        }
    }

    private static Period week(int year, int week) {
        LocalDate first =
                LocalDate.of(year, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(first.plusDays(3))
                                .getMaximum())
            throw new Problem("kernel.period.unreadable", year + "-W" + week);
        LocalDate monday = first.plusWeeks(week - 1L);
        return new Period(monday, monday.plusDays(6));
    }

    /** Number of days, at least 1. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The period of equal length that ends the day before this one begins. */
    public Period previous() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
