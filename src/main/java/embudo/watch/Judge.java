package embudo.watch;

import embudo.catalog.Metric;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.AlertTest.Against;
import embudo.catalog.alert.Probe;
import embudo.domain.watch.Evidence;
import embudo.kernel.Period;
import embudo.watch.Gauges.Gap;
import embudo.watch.Gauges.Gauge;
import embudo.watch.Sight.Verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a rule's figures and says what they mean. */
final class Judge {
    private static final Gap NOTHING_BEFORE = new Gap("NOTHING_TO_DIVIDE", "", 0);
    private final Gauges gauges;
    private final Probes probes;
    private final Drivers drivers;

    Judge(Gauges gauges, Probes probes, Map<String, Metric> metrics) {
        this.gauges = gauges;
        this.probes = probes;
        drivers = new Drivers(gauges, metrics);
    }

    /** Every subject of a rule on a day, at least one. */
    List<Sight> look(AlertRule rule, LocalDate today) {
        Period period = rule.period(today);
        if (rule.probe().isPresent()) return probed(rule, rule.probe().get(), period);
        if (rule.when().against() == Against.USUAL)
            return List.of(driven(rule, unusual(rule, period)));
        Gauges.Answer answer = gauges.read(rule.when().metric(), period, rule.split(), Map.of());
        Map<String, Gauge> also = also(rule, period);
        if (rule.split() == null)
            return List.of(driven(rule, sight(rule, answer.whole(), also.get(""), period)));
        List<Sight> sights = new ArrayList<>();
        for (Gauge group : answer.groups())
            if (!group.key().isEmpty())
                sights.add(driven(rule, sight(rule, group, also.get(group.key()), period)));
        if (sights.isEmpty()) {
            Gap gap = answer.whole().gap();
            sights.add(Sight.unknown("", "", gap == null ? few(0, rule.least()) : gap));
        }
        return sights;
    }

    private List<Sight> probed(AlertRule rule, Probe probe, Period period) {
        List<Sight> sights =
                probes.read(probe).stream().map(g -> sight(rule, g, null, period)).toList();
        return sights.isEmpty()
                ? List.of(Sight.unknown("", "", new Gap("DATA", probe.source(), 0)))
                : sights;
    }

    private Map<String, Gauge> also(AlertRule rule, Period period) {
        Map<String, Gauge> found = new HashMap<>();
        if (rule.also() == null) return found;
        Gauges.Answer answer = gauges.read(rule.also().metric(), period, rule.split(), Map.of());
        if (rule.split() == null) found.put("", answer.whole());
        else answer.groups().forEach(g -> found.put(g.key(), g));
        return found;
    }

    private static Sight sight(AlertRule rule, Gauge gauge, Gauge also, Period period) {
        String subject = rule.grouped() ? gauge.key() : "";
        String label = rule.grouped() ? gauge.label() : "";
        if (gauge.gap() != null) return Sight.unknown(subject, label, gauge.gap());
        if (gauge.n() < rule.least())
            return Sight.unknown(subject, label, few(gauge.n(), rule.least()));
        AlertTest when = rule.when();
        boolean before = when.against() == Against.BEFORE;
        // A share of nothing is no bound.
        if (before && !(gauge.before() > 0)) return Sight.unknown(subject, label, NOTHING_BEFORE);
        double bound = before ? when.than() * gauge.before() : when.than();
        double second = Double.NaN;
        boolean counts = true;
        if (rule.also() != null) {
            if (also == null) return Sight.unknown(subject, label, few(0, rule.least()));
            if (also.gap() != null) return Sight.unknown(subject, label, also.gap());
            second = also.value();
            counts = rule.also().sign().holds(second, rule.also().than());
        }
        Verdict verdict =
                !counts
                        ? Verdict.CLEAR
                        : when.sign().holds(gauge.value(), bound)
                                ? Verdict.ALARM
                                : near(when.sign().low(), gauge.value(), bound, rule.hysteresis());
        return new Sight(
                subject,
                label,
                verdict,
                new Evidence(gauge.value(), bound, gauge.before(), second, gauge.n(), period, ""),
                null);
    }

    private static Verdict near(boolean low, double value, double bound, double hysteresis) {
        double back = low ? value - bound : bound - value;
        return back < hysteresis ? Verdict.NEAR : Verdict.CLEAR;
    }

    private Sight unusual(AlertRule rule, Period day) {
        Period known = new Period(day.from().minusDays(rule.days()), day.to());
        List<Gauges.Day> days = gauges.days(rule.when().metric(), known);
        Optional<Double> value =
                days.stream()
                        .filter(d -> d.day().equals(day.from()) && !Double.isNaN(d.value()))
                        .map(Gauges.Day::value)
                        .findFirst();
        if (value.isEmpty()) {
            Gauges.Answer answer = gauges.read(rule.when().metric(), day, null, Map.of());
            Gap gap = answer.whole().gap();
            return Sight.unknown("", "", gap == null ? few(0, rule.least()) : gap);
        }
        Usual usual = Usual.of(days, day.from());
        if (usual.n() < rule.least() || !(usual.scale() > 0))
            return Sight.unknown("", "", few(usual.n(), rule.least()));
        double z = (value.get() - usual.expected()) / usual.scale();
        double limit = rule.when().than();
        Verdict verdict =
                Math.abs(z) > limit
                        ? Verdict.ALARM
                        : near(false, Math.abs(z), limit, rule.hysteresis());
        return new Sight(
                "",
                "",
                verdict,
                new Evidence(
                        value.get(),
                        usual.expected() + Math.copySign(limit, z) * usual.scale(),
                        usual.expected(),
                        Double.NaN,
                        usual.n(),
                        day,
                        ""),
                null);
    }

    private Sight driven(AlertRule rule, Sight sight) {
        return rule.driver() == null || sight.verdict() != Verdict.ALARM
                ? sight
                : sight.drivenBy(drivers.of(rule, sight.subject(), sight.evidence()));
    }

    private static Gap few(long n, long least) {
        return new Gap("TOO_FEW", String.valueOf(n), least);
    }
}
