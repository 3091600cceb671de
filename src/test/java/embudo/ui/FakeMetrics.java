package embudo.ui;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.measure.Absence;
import embudo.measure.Standing;
import embudo.measure.metric.Explanation;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.measure.metric.Metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The shipped metrics, each at four fifths of its target; every seventh has no data. */
public final class FakeMetrics implements Metrics {
    private final List<Metric> metrics = Catalog.load().metrics();
    public final List<MetricQuery> asked = new ArrayList<>();

    @Override
    public List<Metric> all() {
        return metrics;
    }

    @Override
    public MetricAnswer ask(MetricQuery query) {
        asked.add(query);
        return new MetricAnswer(
                query.period(),
                ZoneId.of("Europe/Madrid"),
                "USD",
                1,
                Instant.parse("2026-11-19T10:00:00Z"),
                0,
                query.keys().stream().map(key -> figure(key, query)).toList(),
                List.of());
    }

    private MetricFigure figure(String key, MetricQuery query) {
        Metric m = metrics.stream().filter(x -> x.key().equals(key)).findFirst().orElseThrow();
        boolean none = metrics.indexOf(m) % 7 == 3;
        double value = none ? Double.NaN : Double.isNaN(m.target()) ? 40 : m.target() * .8;
        List<MetricFigure.Point> points = new ArrayList<>();
        if (query.grain() != null)
            for (int i = 0; i < 10; i++) {
                LocalDate day = query.period().from().plusDays(i);
                points.add(new MetricFigure.Point(day, day, value * (9 + i) / 14, 40, i < 9));
            }
        List<MetricFigure.SplitRow> rows =
                query.split() == null
                        ? List.of()
                        : List.of(
                                new MetricFigure.SplitRow("email", "email", value, value, 30, null),
                                new MetricFigure.SplitRow(
                                        "linkedin", "linkedin", value / 2, value, 10, null));
        return new MetricFigure(
                m,
                Standing.of(m, m.target(), value, value * .9, none ? 0 : 40, List.of()),
                none ? new Absence(Absence.Reason.DATA, "email") : null,
                points,
                rows);
    }

    @Override
    public Set<Long> people(MetricQuery query, boolean below) {
        return below ? Set.of(1L, 2L, 3L) : Set.of(1L);
    }

    @Override
    public Explanation explain(MetricQuery query) {
        return new Explanation(
                ask(query).figures().getFirst(),
                Map.of("recompute", "A"),
                List.of(new Explanation.Part("A", "count(chat)", query.period(), 1)),
                List.of("part", "key", "amount"),
                List.of(List.of("A", "row0", "1"), List.of("A", "row1", "1")));
    }
}
