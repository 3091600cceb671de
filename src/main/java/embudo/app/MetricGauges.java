package embudo.app;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;
import embudo.measure.Absence;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.measure.metric.Metrics;
import embudo.watch.Gauges;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alert rules read the metrics that everybody else reads. */
final class MetricGauges implements Gauges {
    private final Metrics metrics;

    MetricGauges(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Answer read(String metric, Period period, Dimension split, Map<Dimension, String> only) {
        Map<Dimension, Set<String>> filter = new HashMap<>();
        only.forEach((dimension, value) -> filter.put(dimension, Set.of(value)));
        MetricQuery query = MetricQuery.of(List.of(metric), period).split(split).only(filter);
        MetricFigure figure = metrics.ask(query).of(metric);
        Gauge whole =
                gauge(
                        "",
                        "",
                        figure.value().value(),
                        figure.value().previous(),
                        figure.value().n(),
                        figure.absence(),
                        figure.metric());
        return new Answer(
                whole,
                figure.rows().stream()
                        .map(r ->
                                gauge(
                                        r.key(),
                                        r.label(),
                                        r.value(),
                                        r.previous(),
                                        r.n(),
                                        r.absence(),
                                        figure.metric()))
                        .toList());
    }

    private static Gauge gauge(
            String key, String label, double value, double before, long n, Absence why, Metric of) {
        return new Gauge(
                key,
                label,
                value,
                before,
                n,
                why == null ? null : new Gap(why.reason().name(), why.what(), of.minimumN()));
    }

    @Override
    public List<Day> days(String metric, Period period) {
        MetricQuery query =
                MetricQuery.of(List.of(metric), period).series(Grain.DAY, DayOfWeek.MONDAY);
        return metrics.ask(query).of(metric).series().stream()
                .map(p -> new Day(p.from(), p.complete() ? p.value() : Double.NaN))
                .toList();
    }
}
