package embudo.ui.cohorts;

import embudo.measure.CohortReport;
import embudo.measure.cohort.Cohort;

import java.util.List;
import java.util.Map;

/**
 * What was read for the screen at once.
 *
 * @param choice it was read for
 * @param segments names by id, to filter by
 */
record CohortFacts(
        CohortChoice choice, CohortReport report, Map<String, String> segments, boolean ready) {
    /** Those that are shown, newest first. */
    List<Cohort> cohorts() {
        List<Cohort> all = report.cohorts();
        return all.subList(Math.max(0, all.size() - choice.newest()), all.size()).reversed();
    }
}
