package embudo.measure.metric;

import embudo.catalog.Metric;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measure.Column;
import embudo.catalog.measure.Measure.Seat;
import embudo.catalog.measure.Measure.Tally;
import embudo.measure.Absence;
import embudo.measure.Counts;
import embudo.measure.Standing;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Puts measures together from what was counted. */
final class Arithmetic {
    private final Counts counts;
    private final Map<String, Metric> metrics;
    private final ToDoubleFunction<Metric> target;
    private final int[] previous;

    /**
     * @param previous index of the stretch before each, -1 where it was not counted
     * @param target of other metrics, which an attainment asks for
     */
    Arithmetic(
            Counts counts,
            Map<String, Metric> metrics,
            ToDoubleFunction<Metric> target,
            int[] previous) {
        this.counts = counts;
        this.metrics = metrics;
        this.target = target;
        this.previous = previous.clone();
    }

    /** A metric's value; absent below its minimum of observations. */
    Reading metric(Metric metric, int stretch, int group) {
        Reading reading = value(metric.measure(), stretch, group);
        if (!reading.known()) return reading;
        long n = observations(metric, stretch, group);
        return n < metric.minimumN()
                ? Reading.absent(Absence.Reason.TOO_FEW, String.valueOf(n))
                : reading;
    }

    long observations(Metric metric, int stretch, int group) {
        return n(
                metric.observations() == null ? metric.measure() : metric.observations(),
                stretch,
                group);
    }

    private Reading value(Measure measure, int stretch, int group) {
        return switch (measure) {
            case Measure.Leaf leaf -> leaf(leaf, stretch, group);
            case Measure.Sum(List<Measure.Term> terms) -> sum(terms, stretch, group);
            case Measure.Ratio(Measure top, Measure by) ->
                    ratio(value(top, stretch, group), value(by, stretch, group));
            case Measure.Change(Measure of) -> change(of, stretch, group);
            case Measure.Attainment(List<String> keys) -> attainment(keys, stretch, group);
            case Measure.Of(String key) -> throw new IllegalStateException("not resolved: " + key);
        };
    }

    private Reading leaf(Measure.Leaf leaf, int stretch, int group) {
        Counts.Figure figure = counts.figures().get(leaf);
        Absence absence = figure.absence(stretch, group);
        return absence == null ? Reading.of(figure.value(stretch, group)) : Reading.absent(absence);
    }

    private Reading sum(List<Measure.Term> terms, int stretch, int group) {
        double sum = 0;
        for (Measure.Term term : terms) {
            Reading part = value(term.of(), stretch, group);
            if (!part.known()) return part;
            sum += term.weight() * part.value();
        }
        return Reading.of(sum);
    }

    private static Reading ratio(Reading top, Reading by) {
        if (!by.known()) return by;
        if (!top.known()) return top;
        if (by.value() == 0) return Reading.absent(Absence.Reason.NOTHING_TO_DIVIDE, "");
        return Reading.of(top.value() / by.value());
    }

    private Reading change(Measure of, int stretch, int group) {
        Reading now = value(of, stretch, group);
        if (!now.known()) return now;
        Reading before = value(of, previous[stretch], group);
        if (!before.known()) return before;
        if (before.value() == 0) return Reading.absent(Absence.Reason.NOTHING_TO_DIVIDE, "");
        return Reading.of((now.value() - before.value()) / Math.abs(before.value()));
    }

    /** Of those that have a value and a target. */
    private Reading attainment(List<String> keys, int stretch, int group) {
        double sum = 0;
        int known = 0;
        Absence why = null;
        for (String key : keys) {
            Metric metric = metrics.get(key);
            Reading reading = metric(metric, stretch, group);
            double aim = target.applyAsDouble(metric);
            if (!reading.known()) {
                why = reading.absence();
                continue;
            }
            if (Double.isNaN(aim)) continue;
            known++;
            double attained = Standing.attained(reading.value(), aim, metric.lowerIsBetter());
            sum += Math.clamp(attained, 0, 1);
        }
        return known == 0 ? Reading.absent(why) : Reading.of(100 * sum / known);
    }

    /** Observations: what is divided by, or what is counted. */
    private long n(Measure measure, int stretch, int group) {
        return switch (measure) {
            case Measure.Leaf leaf -> n(leaf, stretch, group);
            case Measure.Sum(List<Measure.Term> terms) -> n(terms.getFirst().of(), stretch, group);
            case Measure.Ratio(Measure top, Measure by) -> n(by, stretch, group);
            case Measure.Change(Measure of) -> n(of, stretch, group);
            case Measure.Attainment(List<String> keys) ->
                    keys.stream()
                            .filter(k -> metric(metrics.get(k), stretch, group).known())
                            .count();
            case Measure.Of(String key) -> throw new IllegalStateException("not resolved: " + key);
        };
    }

    private long n(Measure.Leaf leaf, int stretch, int group) {
        Counts.Figure figure = counts.figures().get(leaf);
        return counted(leaf) ? Math.round(figure.value(stretch, group)) : figure.n(stretch, group);
    }

    /** True for numbers of things; of money, time and marks the rows are the observations. */
    private static boolean counted(Measure.Leaf leaf) {
        return switch (leaf) {
            case Measure.Events e -> e.tally() != Tally.SUM;
            case Measure.Seats s -> s.seat() != Seat.REVENUE && s.seat() != Seat.PRESENCE;
            case Measure.Daily d ->
                    d.column() != Column.ADS_SPEND
                            && d.column() != Column.ADS_REVENUE
                            && d.column() != Column.WEB_REVENUE
                            && d.column() != Column.WEB_ENGAGEMENT_SECONDS;
            case Measure.Rows r -> true;
            case Measure.Cohort c -> c.sum() == null && !c.days();
            case Measure.Webinars w -> !w.minutes();
            case Measure.Missing m -> true;
        };
    }
}
