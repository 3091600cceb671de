package embudo.measure;

import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortQuestion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A triangle, taken at one position.
 *
 * @param asOf when the last counted fact was received, null when there is none
 * @param until the last day that the data reaches, null when there is none
 * @param unconverted payments left out of money because their currency has no rate
 * @param cohorts oldest first; periods in which nobody began are left out
 * @param trends what was found, in the order declared
 */
public record CohortReport(
        CohortQuestion question,
        ZoneId zone,
        String currency,
        long position,
        Instant asOf,
        LocalDate until,
        long unconverted,
        List<Cohort> cohorts,
        List<CohortTrend> trends) {
    public CohortReport {
        cohorts = List.copyOf(cohorts);
        trends = List.copyOf(trends);
    }

    /** Ages of the longest row. */
    public int ages() {
        return cohorts.stream().mapToInt(c -> c.cells().size()).max().orElse(0);
    }
}
