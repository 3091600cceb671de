package embudo.measure.cohort;

import embudo.catalog.CohortRule;
import embudo.catalog.condition.Condition;
import embudo.kernel.Period;

import java.time.DayOfWeek;

/**
 * Which triangle is asked for.
 *
 * @param weekStart first day of a week; months don't ask
 * @param begun only people whose cohort event lies in these days, null for all
 * @param where what must hold of people today, null for everybody
 */
public record CohortQuestion(
        CohortRule rule, CohortStep step, DayOfWeek weekStart, Period begun, Condition where) {
    /** Everybody, whenever they came. */
    public static CohortQuestion of(CohortRule rule, CohortStep step, DayOfWeek weekStart) {
        return new CohortQuestion(rule, step, weekStart, null, null);
    }
}
