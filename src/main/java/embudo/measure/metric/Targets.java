package embudo.measure.metric;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.domain.Goal;

import java.util.List;
import java.util.Set;

/** What is aimed at in one query: a goal for its webinar or season, else the declared target. */
final class Targets {
    private final List<Goal> goals;
    private final MetricQuery q;

    Targets(List<Goal> goals, MetricQuery q) {
        this.goals = goals;
        this.q = q;
    }

    /** NaN without. */
    double of(Metric metric) {
        return goals.reversed().stream()
                .filter(g -> g.metric().equals(metric.key()) && holds(g))
                .findFirst()
                .map(Goal::target)
                .orElse(metric.target());
    }

    private boolean holds(Goal goal) {
        Set<String> webinars = q.only().get(Dimension.WEBINAR);
        if (webinars != null) return webinars.equals(Set.of(goal.webinar()));
        return goal.webinar().isEmpty()
                && !q.period().from().isBefore(goal.from())
                && !q.period().to().isAfter(goal.to());
    }
}
