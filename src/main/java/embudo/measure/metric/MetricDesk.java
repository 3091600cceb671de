package embudo.measure.metric;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measures;
import embudo.domain.Plans;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Problem;
import embudo.measure.Absence;
import embudo.measure.Counts;
import embudo.measure.LeafCounter;
import embudo.measure.Question;
import embudo.measure.Standing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Answers queries from the catalogue's declarations and the columns' counts. */
public final class MetricDesk implements Metrics {
    private final Map<String, Metric> metrics = new LinkedHashMap<>();
    private final LeafCounter counter;
    private final Webinars webinars;
    private final Plans plans;

    public MetricDesk(List<Metric> catalogue, LeafCounter counter, Webinars webinars, Plans plans) {
        for (Metric metric : catalogue) metrics.put(metric.key(), metric);
        this.counter = counter;
        this.webinars = webinars;
        this.plans = plans;
    }

    @Override
    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    @Override
    public MetricAnswer ask(MetricQuery q) {
        List<Metric> asked = q.keys().stream().map(this::metric).toList();
        for (Metric metric : asked) check(metric, q);
        boolean changes = asked.stream().anyMatch(m -> changes(m, new HashSet<>()));
        Stretchings stretches = new Stretchings(q, changes);
        Counts counts = counter.count(question(q, asked, stretches));
        Targets targets = new Targets(plans.goals(), q);
        Arithmetic arithmetic = new Arithmetic(counts, metrics, targets::of, stretches.previous());
        UnaryOperator<String> labels = labels(q.split());
        List<MetricFigure> figures =
                asked.stream()
                        .map(m ->
                                new Answering(q, counts, arithmetic, stretches, labels, targets)
                                        .of(m))
                        .toList();
        return new MetricAnswer(
                q.period(),
                counts.zone(),
                counts.currency(),
                counts.position(),
                counts.asOf(),
                counts.unconverted(),
                figures,
                plans.annotations().stream().filter(a -> q.period().contains(a.day())).toList());
    }

    private Question question(MetricQuery q, List<Metric> asked, Stretchings stretches) {
        Set<Measure.Leaf> leaves = new LinkedHashSet<>();
        for (Metric metric : asked) leaves(metric, leaves, new HashSet<>());
        return new Question(leaves, stretches.periods, q.split(), q.only(), q.where());
    }

    private void leaves(Metric metric, Set<Measure.Leaf> into, Set<String> seen) {
        if (!seen.add(metric.key())) return;
        into.addAll(Measures.leaves(metric.measure()));
        if (metric.observations() != null) into.addAll(Measures.leaves(metric.observations()));
        others(metric).forEach(m -> leaves(m, into, seen));
    }

    /** Metrics whose attainment this one is made of. */
    private List<Metric> others(Metric metric) {
        return Recipe.others(metric.measure()).stream().map(metrics::get).toList();
    }

    private boolean changes(Metric metric, Set<String> seen) {
        if (!seen.add(metric.key())) return false;
        boolean[] any = new boolean[1];
        Measures.walk(metric.measure(), m -> any[0] |= m instanceof Measure.Change);
        return any[0] || others(metric).stream().anyMatch(m -> changes(m, seen));
    }

    private Metric metric(String key) {
        Metric metric = metrics.get(key);
        if (metric == null) throw new Problem("measure.metric.unknown", key);
        return metric;
    }

    /** Filters and splits that a metric's parts don't all know would show wrong figures. */
    private void check(Metric metric, MetricQuery q) {
        Set<Dimension> allowed = Measures.splits(metric.measure());
        Set<Dimension> asked = new HashSet<>(q.only().keySet());
        if (q.split() != null) asked.add(q.split());
        for (Dimension d : asked)
            if (!allowed.contains(d))
                throw new Problem(
                        "measure.metric.no_split",
                        metric.key(),
                        d.key(),
                        String.join(", ", allowed.stream().map(Dimension::key).toList()));
    }

    private UnaryOperator<String> labels(Dimension split) {
        if (split != Dimension.WEBINAR) return key -> key;
        Map<String, String> titles = new LinkedHashMap<>();
        for (Webinar webinar : webinars.all()) titles.put(webinar.externalId(), webinar.title());
        return key -> titles.getOrDefault(key, key);
    }

    @Override
    public Set<Long> people(MetricQuery q, boolean below) {
        Metric metric = metric(q.keys().getFirst());
        check(metric, q);
        Set<Measure.Leaf> leaves = new LinkedHashSet<>(Measures.leaves(side(metric, below)));
        Set<Long> people = new HashSet<>();
        counter.each(
                new Question(leaves, List.of(q.period()), null, q.only(), q.where()),
                (leaf, counted) -> {
                    if (counted.person() != 0) people.add(counted.person());
                });
        return people;
    }

    private static Measure side(Metric metric, boolean below) {
        Measure of = metric.measure();
        while (of instanceof Measure.Sum(List<Measure.Term> terms) && terms.size() == 1)
            of = terms.getFirst().of();
        if (of instanceof Measure.Ratio(Measure top, Measure by)) return below ? by : top;
        return of;
    }

    @Override
    public Explanation explain(MetricQuery q) {
        Metric metric = metric(q.keys().getFirst());
        check(metric, q);
        MetricAnswer answer =
                ask(
                        MetricQuery.of(List.of(metric.key()), q.period())
                                .only(q.only())
                                .where(q.where()));
        Map<String, MetricFigure> others = new HashMap<>();
        List<String> keys = Recipe.others(metric.measure());
        if (!keys.isEmpty())
            ask(MetricQuery.of(keys, q.period()).only(q.only()).where(q.where()))
                    .figures()
                    .forEach(f -> others.put(f.metric().key(), f));
        return Explanation.of(new Recipe(metric, others), q, answer, counter);
    }

    /** Puts one query's figures together. */
    private record Answering(
            MetricQuery q,
            Counts counts,
            Arithmetic arithmetic,
            Stretchings stretches,
            UnaryOperator<String> labels,
            Targets targets) {
        MetricFigure of(Metric m) {
            Reading now = arithmetic.metric(m, 0, -1);
            Reading before = arithmetic.metric(m, 1, -1);
            return new MetricFigure(
                    m,
                    Standing.of(
                            m,
                            targets.of(m),
                            now.value(),
                            before.value(),
                            observed(m, 0, -1),
                            course(m)),
                    now.absence(),
                    series(m),
                    rows(m));
        }

        /** 0 where there is no data to observe. */
        private long observed(Metric m, int stretch, int group) {
            Reading reading = arithmetic.metric(m, stretch, group);
            return reading.known() || reading.absence().reason() == Absence.Reason.TOO_FEW
                    ? arithmetic.observations(m, stretch, group)
                    : 0;
        }

        private List<Double> course(Metric m) {
            boolean soFar = !(m.measure() instanceof Measure.Leaf);
            List<Double> course = new ArrayList<>();
            for (int i = 0; i < stretches.courseSteps(); i++) {
                double value = arithmetic.metric(m, stretches.course(i, soFar), -1).value();
                if (!Double.isNaN(value)) course.add(value);
            }
            return course;
        }

        private List<MetricFigure.Point> series(Metric m) {
            List<MetricFigure.Point> points = new ArrayList<>();
            for (int i = 0; i < stretches.steps.size(); i++) {
                Grain.Step step = stretches.steps.get(i);
                if (step.within().from().isAfter(counts.today())) break;
                points.add(
                        new MetricFigure.Point(
                                step.within().from(),
                                step.within().to(),
                                arithmetic.metric(m, stretches.step(i), -1).value(),
                                observed(m, stretches.step(i), -1),
                                step.within().equals(step.whole())
                                        && step.within().to().isBefore(counts.today())));
            }
            return points;
        }

        /** Of any metric asked for: all of them answer for the same groups. */
        private boolean anything(int group) {
            return counts.figures().values().stream()
                    .anyMatch(f -> f.n(0, group) > 0 || f.n(1, group) > 0);
        }

        private List<MetricFigure.SplitRow> rows(Metric m) {
            List<MetricFigure.SplitRow> rows = new ArrayList<>();
            for (int g = 0; g < counts.groups().size(); g++) {
                if (!anything(g)) continue;
                Reading now = arithmetic.metric(m, 0, g);
                Reading before = arithmetic.metric(m, 1, g);
                long n = observed(m, 0, g);
                String key = counts.groups().get(g);
                rows.add(
                        new MetricFigure.SplitRow(
                                key,
                                labels.apply(key),
                                now.value(),
                                before.value(),
                                n,
                                now.absence()));
            }
            return rows;
        }
    }
}
