package embudo.measure.metric;

import embudo.kernel.Period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How long the steps of a series are. */
public enum Grain {
    DAY,
    WEEK,
    MONTH;

    /** A step as far as it lies in the period, and the whole step. */
    record Step(Period within, Period whole) {}

    /** The steps of a period, oldest first; the first and the last may be cut off by it. */
    List<Step> steps(Period period, DayOfWeek weekStart) {
        List<Step> steps = new ArrayList<>();
        LocalDate from = period.from();
        while (!from.isAfter(period.to())) {
            Period whole = whole(from, weekStart);
            LocalDate to = whole.to().isAfter(period.to()) ? period.to() : whole.to();
            steps.add(new Step(new Period(from, to), whole));
            from = to.plusDays(1);
        }
        return steps;
    }

    private Period whole(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> new Period(day, day);
            case WEEK -> {
                LocalDate first = day.with(TemporalAdjusters.previousOrSame(weekStart));
                yield new Period(first, first.plusDays(6));
            }
            case MONTH ->
                    new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
        };
    }
}
