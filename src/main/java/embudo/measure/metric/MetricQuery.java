package embudo.measure.metric;

import embudo.catalog.condition.Condition;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of metrics.
 *
 * @param keys which, in the order they are answered
 * @param split into groups by what, null for none
 * @param only values that pass, by dimension
 * @param where what must hold of people today
 * @param grain steps of the series, null for none
 * @param weekStart first day of a week
 * @param course whether the sparkline is wanted
 */
public record MetricQuery(
        List<String> keys,
        Period period,
        Dimension split,
        Map<Dimension, Set<String>> only,
        Condition where,
        Grain grain,
        DayOfWeek weekStart,
        boolean course) {
    public MetricQuery {
        keys = List.copyOf(keys);
        only = Map.copyOf(only);
    }

    /** Values over a period, nothing more. */
    public static MetricQuery of(List<String> keys, Period period) {
        return new MetricQuery(
                keys, period, null, Map.of(), Condition.EVERYONE, null, DayOfWeek.MONDAY, false);
    }

    public MetricQuery keys(List<String> k) {
        return new MetricQuery(k, period, split, only, where, grain, weekStart, course);
    }

    public MetricQuery split(Dimension by) {
        return new MetricQuery(keys, period, by, only, where, grain, weekStart, course);
    }

    public MetricQuery only(Map<Dimension, Set<String>> values) {
        return new MetricQuery(keys, period, split, values, where, grain, weekStart, course);
    }

    public MetricQuery where(Condition condition) {
        return new MetricQuery(keys, period, split, only, condition, grain, weekStart, course);
    }

    public MetricQuery series(Grain steps, DayOfWeek first) {
        return new MetricQuery(keys, period, split, only, where, steps, first, course);
    }

    public MetricQuery withCourse() {
        return new MetricQuery(keys, period, split, only, where, grain, weekStart, true);
    }
}
