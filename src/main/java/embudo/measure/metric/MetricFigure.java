package embudo.measure.metric;

import embudo.catalog.Metric;
import embudo.measure.Absence;
import embudo.measure.MetricValue;

import java.time.LocalDate;
import java.util.List;

/**
 * One metric's answer.
 *
 * @param absence why the value is n/a, null when it is not
 * @param series the steps of the period, oldest first; those that have not begun are left off
 * @param rows a value for each group of the split that has anything, as the dimension orders them
 */
public record MetricFigure(
        Metric metric,
        MetricValue value,
        Absence absence,
        List<Point> series,
        List<SplitRow> rows) {
    public MetricFigure {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /**
     * One step; NaN where unknown.
     *
     * @param complete false when its days are not over or the period cuts some off
     */
    public record Point(LocalDate from, LocalDate to, double value, long n, boolean complete) {}

    /**
     * One group.
     *
     * @param key of the value; empty for whatever has none
     * @param label what people call it, equal to the key where nothing better is known
     */
    public record SplitRow(
            String key, String label, double value, double previous, long n, Absence absence) {}
}
