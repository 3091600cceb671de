package embudo.measure;

import embudo.catalog.CohortFinding;
import embudo.catalog.CohortView;
import embudo.measure.cohort.Cohort;

import java.util.ArrayList;
import java.util.List;

/**
 * The newest cohort against the oldest at the same age (C53): young cohorts only have early
 * periods, so a mean over all of each would always favour them.
 *
 * @param age the last period compared, the newest cohort's last complete one
 * @param first mean over periods 1 to {@code age} of retention, or conversion by the end of {@code
 *     age}, of the oldest cohort
 * @param last the same of the newest
 * @param lead by how much the newest exceeds the oldest; its range takes each person's mean for a
 *     yes or no, which makes it too wide rather than too narrow
 */
public record CohortTrend(
        CohortFinding rule, Cohort oldest, Cohort newest, int age, Share first, Share last) {
    public Share.Lead lead() {
        return last.over(first);
    }

    /** What the declared findings find; cohorts of fewer than {@code minimumN} are left out. */
    static List<CohortTrend> of(List<CohortFinding> rules, List<Cohort> cohorts, int minimumN) {
        List<Cohort> ripe =
                cohorts.stream().filter(c -> c.people() >= minimumN && c.ripe() >= 1).toList();
        if (ripe.size() < 2) return List.of();
        List<CohortTrend> found = new ArrayList<>();
        for (CohortFinding rule : rules) {
            int age = ripe.getLast().ripe();
            CohortTrend trend =
                    new CohortTrend(
                            rule,
                            ripe.getFirst(),
                            ripe.getLast(),
                            age,
                            share(ripe.getFirst(), rule.view(), age),
                            share(ripe.getLast(), rule.view(), age));
            double lead = trend.lead().value();
            if (rule.rising() ? lead > 0 : lead < 0) found.add(trend);
        }
        return found;
    }

    private static Share share(Cohort cohort, CohortView view, int age) {
        if (view == CohortView.CONVERSION)
            return new Share(cohort.cells().get(age).bought(), cohort.people());
        long active = 0;
        for (int i = 1; i <= age; i++) active += cohort.cells().get(i).active();
        return new Share(Math.round((double) active / age), cohort.people());
    }
}
