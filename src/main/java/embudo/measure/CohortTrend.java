package embudo.measure;

import embudo.catalog.CohortFinding;
import embudo.catalog.CohortRule;
import embudo.catalog.CohortView;
import embudo.measure.cohort.Cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest cohort against the oldest at the same age (C53): young cohorts only have early
 * periods, so a mean over all of each would always favour them. A cohort that began before the data
 * did is no oldest one: whoever was known before looks new in it.
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

    /**
     * What the rule's findings find; cohorts of fewer people than its minimum are left out.
     *
     * @param since first day of the data
     */
    static List<CohortTrend> of(CohortRule kind, List<Cohort> cohorts, LocalDate since) {
        List<Cohort> ripe =
                cohorts.stream()
                        .filter(c -> c.people() >= kind.minimumN() && c.ripe() >= 1)
                        .filter(c -> !c.from().isBefore(since))
                        .toList();
        if (ripe.size() < 2) return List.of();
        List<CohortTrend> found = new ArrayList<>();
        for (CohortFinding rule : kind.findings()) {
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
