package embudo.watch;

import embudo.catalog.Metric;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest.Against;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measure;
import embudo.domain.watch.Evidence;
import embudo.kernel.Period;
import embudo.watch.Gauges.Gauge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which group did most of a difference. */
final class Drivers {
    private final Gauges gauges;
    private final Map<String, Metric> metrics;

    Drivers(Gauges gauges, Map<String, Metric> metrics) {
        this.gauges = gauges;
        this.metrics = Map.copyOf(metrics);
    }

    /**
     * The group of the rule's driver that did most; empty when none pulls that way, or there is
     * nothing to compare.
     */
    String of(AlertRule rule, String subject, Evidence e) {
        Map<Dimension, String> only =
                rule.split() == null ? Map.of() : Map.of(rule.split(), subject);
        String metric = rule.when().metric();
        List<Gauge> groups = gauges.read(metric, e.period(), rule.driver(), only).groups();
        boolean low = e.value() < e.bound();
        if (metrics.get(metric).measure() instanceof Measure.Ratio)
            return ofRate(groups, e.bound(), low);
        if (rule.when().against() != Against.USUAL) return ofSum(groups, before(groups), low);
        // Weekdays differ: a day is held against the same one a week before.
        Period week = new Period(e.period().from().minusDays(7), e.period().to().minusDays(7));
        return ofSum(groups, values(gauges.read(metric, week, rule.driver(), only).groups()), low);
    }

    /**
     * Of a quotient: how much the whole would change if the group stood at the bound, which is its
     * share of the observations times its distance.
     */
    static String ofRate(List<Gauge> groups, double bound, boolean low) {
        String most = "";
        double furthest = 0;
        for (Gauge g : groups) {
            if (g.gap() != null || g.key().isEmpty()) continue;
            double pull = g.n() * (low ? bound - g.value() : g.value() - bound);
            if (pull <= furthest) continue;
            furthest = pull;
            most = g.key();
        }
        return most;
    }

    /** Of a sum: by how much the group changed. */
    static String ofSum(List<Gauge> groups, Map<String, Double> before, boolean low) {
        Map<String, Double> change = new HashMap<>();
        for (Map.Entry<String, Double> was : before.entrySet())
            change.merge(was.getKey(), -was.getValue(), Double::sum);
        for (Map.Entry<String, Double> is : values(groups).entrySet())
            change.merge(is.getKey(), is.getValue(), Double::sum);
        String most = "";
        double furthest = 0;
        for (Map.Entry<String, Double> c : change.entrySet()) {
            double pull = low ? -c.getValue() : c.getValue();
            boolean further = pull > furthest;
            // Of equals the first by name, so that it never depends on the order of a map.
            boolean tie = pull == furthest && pull > 0 && c.getKey().compareTo(most) < 0;
            if (c.getKey().isEmpty() || !further && !tie) continue;
            furthest = pull;
            most = c.getKey();
        }
        return most;
    }

    private static Map<String, Double> values(List<Gauge> groups) {
        Map<String, Double> values = new HashMap<>();
        for (Gauge g : groups) if (g.gap() == null) values.put(g.key(), g.value());
        return values;
    }

    private static Map<String, Double> before(List<Gauge> groups) {
        Map<String, Double> values = new HashMap<>();
        for (Gauge g : groups) if (!Double.isNaN(g.before())) values.put(g.key(), g.before());
        return values;
    }
}
