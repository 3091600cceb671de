package embudo.watch;

import embudo.catalog.Metric;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.Insight;
import embudo.domain.watch.Evidence;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.watch.Gauges.Gauge;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Finds what is worth saying. Reads figures, keeps nothing; thread-safe. */
public final class InsightDesk {
    private final List<Insight> insights;
    private final Rulebook rules;
    private final Gauges gauges;
    private final Judge judge;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;

    public InsightDesk(
            List<Insight> insights,
            Rulebook rules,
            Watched watched,
            Ticker ticker,
            Supplier<ZoneId> zone) {
        this.insights = List.copyOf(insights);
        this.rules = rules;
        gauges = watched.gauges();
        judge = new Judge(gauges, watched.probes(), rules.metrics());
        this.ticker = ticker;
        this.zone = zone;
    }

    /**
     * One thing to say.
     *
     * @param rule the insight's rule; where every metric is looked at, that of this metric
     * @param metric key of what it is about
     */
    public record Said(Insight insight, AlertRule rule, String metric, Sight sight) {}

    public Rulebook rules() {
        return rules;
    }

    /** All that holds today, in the order declared. */
    public List<Said> look() {
        return look(ticker.today(zone.get()));
    }

    /** All that holds on a day. */
    public List<Said> look(LocalDate today) {
        List<Said> said = new ArrayList<>();
        for (Insight insight : insights)
            if (insight.each() != null) each(insight, today, said);
            else
                for (Sight sight : judge.look(insight.rule(), today))
                    if (sight.verdict() == Sight.Verdict.ALARM)
                        said.add(
                                new Said(
                                        insight,
                                        insight.rule(),
                                        insight.rule().when().metric(),
                                        sight));
        return said;
    }

    /** Metrics that reach less than the share of what they should, the furthest off first. */
    private void each(Insight insight, LocalDate today, List<Said> said) {
        Period days = Period.last(insight.rule().days(), today.minusDays(1));
        List<Said> found = new ArrayList<>();
        for (Metric metric : rules.metrics().values()) {
            double goal = goal(insight, metric);
            if (Double.isNaN(goal) || metric.measure() == null) continue;
            Gauge gauge = gauges.read(metric.key(), days, null, Map.of()).whole();
            if (gauge.gap() != null || gauge.n() < Math.max(1, metric.minimumN())) continue;
            if (attained(gauge.value(), goal, metric.lowerIsBetter()) >= insight.share()) continue;
            Evidence evidence =
                    new Evidence(
                            gauge.value(), goal, gauge.before(), Double.NaN, gauge.n(), days, "");
            Sight sight = new Sight("", "", Sight.Verdict.ALARM, evidence, null);
            found.add(new Said(insight, of(insight.rule(), metric), metric.key(), sight));
        }
        found.sort((a, b) -> Double.compare(attained(a), attained(b)));
        said.addAll(found);
    }

    private double attained(Said s) {
        Evidence e = s.sight().evidence();
        return attained(e.value(), e.bound(), rules.metric(s.metric()).lowerIsBetter());
    }

    private static double attained(double value, double goal, boolean lowerIsBetter) {
        if (!lowerIsBetter) return value / goal;
        return value <= 0 ? 1 : goal / value;
    }

    private static double goal(Insight insight, Metric metric) {
        return switch (insight.each()) {
            case TARGET -> metric.target();
            case BENCHMARK ->
                    metric.benchmarks().isEmpty()
                            ? Double.NaN
                            : metric.benchmarks().getFirst().low();
        };
    }

    /** The rule as it reads for one metric. */
    private static AlertRule of(AlertRule r, Metric metric) {
        AlertTest.Sign sign = metric.lowerIsBetter() ? AlertTest.Sign.ABOVE : AlertTest.Sign.BELOW;
        return new AlertRule(
                r.key(),
                r.systems(),
                r.severity(),
                new AlertTest(metric.key(), AlertTest.Against.BOUND, sign, Double.NaN),
                null,
                r.days(),
                r.least(),
                null,
                null,
                0,
                r.cooldown(),
                r.name(),
                r.message(),
                r.advice(),
                null,
                null,
                null,
                null);
    }
}
