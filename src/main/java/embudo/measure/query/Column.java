package embudo.measure.query;

import embudo.measure.MetricValue;

/**
 * One column of a table.
 *
 * @param metric key of the metric it holds, null for others, whose head is {@code
 *     measure.query.column.<key>}
 * @param unit how numbers are written, null for texts, days and moments
 */
public record Column(String key, String metric, MetricValue.Unit unit) {
    static Column text(String key) {
        return new Column(key, null, null);
    }

    static Column number(String key, MetricValue.Unit unit) {
        return new Column(key, null, unit);
    }
}
