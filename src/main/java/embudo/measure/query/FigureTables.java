package embudo.measure.query;

import embudo.catalog.QueryKind;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;
import embudo.measure.MetricValue.Unit;
import embudo.measure.Standing;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.measure.metric.Metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of metrics: each column is counted for itself, so that none multiplies another. */
final class FigureTables {
    static final List<Column> MONTH_END =
            List.of(
                    Column.text("month"),
                    Column.number("so_far", Unit.MONEY),
                    Column.number("expected", Unit.MONEY),
                    Column.number("at_least", Unit.MONEY),
                    Column.number("at_most", Unit.MONEY),
                    Column.number("days_left", Unit.COUNT));
    private final Metrics metrics;

    FigureTables(Metrics metrics) {
        this.metrics = metrics;
    }

    QueryTable of(QueryKind kind, Period period) {
        MetricQuery query = MetricQuery.of(kind.metrics(), period).split(kind.split());
        if (kind.shape() == QueryKind.Shape.SERIES)
            query = query.series(Grain.DAY, DayOfWeek.MONDAY);
        MetricAnswer answer = metrics.ask(query);
        List<Column> columns = new ArrayList<>();
        switch (kind.shape()) {
            case SPLIT -> columns.add(Column.text(kind.split().key()));
            case SERIES -> columns.add(Column.text("day"));
            default -> {}
        }
        for (MetricFigure f : answer.figures())
            columns.add(new Column(f.metric().key(), f.metric().key(), Standing.unit(f.metric())));
        List<List<Object>> rows =
                switch (kind.shape()) {
                    case SPLIT -> groups(kind, answer);
                    case SERIES -> days(answer);
                    default -> List.of(values(answer));
                };
        List<List<Object>> shown = rows.subList(0, Math.min(kind.limit(), rows.size()));
        return new QueryTable(
                kind, period, answer.zone(), answer.currency(), columns, shown, rows.size());
    }

    /** What the first metric may come to by the end of the month that the period ends in. */
    List<Object> monthEnd(QueryKind kind, Period period) {
        LocalDate last = period.to();
        Period before = Period.last(MonthEnd.DAYS, last.minusDays(1));
        MetricQuery query = MetricQuery.of(kind.metrics(), before);
        double[] days =
                metrics
                        .ask(query.series(Grain.DAY, DayOfWeek.MONDAY))
                        .figures()
                        .getFirst()
                        .series()
                        .stream()
                        .mapToDouble(MetricFigure.Point::value)
                        .toArray();
        Period month = new Period(last.withDayOfMonth(1), last);
        double soFar = value(kind, month);
        // Days without anything are days as well, once there is something.
        if (!Double.isNaN(value(kind, before.previous())) && Double.isNaN(days[0])) days[0] = 0;
        MonthEnd end = MonthEnd.of(last, Double.isNaN(soFar) ? 0 : soFar, days);
        return List.of(
                month.from(),
                end.soFar(),
                end.expected(),
                end.low(),
                end.high(),
                (double) end.daysLeft());
    }

    private double value(QueryKind kind, Period period) {
        return metrics.ask(MetricQuery.of(kind.metrics(), period))
                .figures()
                .getFirst()
                .value()
                .value();
    }

    private static List<Object> values(MetricAnswer answer) {
        List<Object> row = new ArrayList<>();
        for (MetricFigure f : answer.figures()) row.add(f.value().value());
        return row;
    }

    private static List<List<Object>> days(MetricAnswer answer) {
        List<List<Object>> rows = new ArrayList<>();
        List<MetricFigure.Point> days = answer.figures().getFirst().series();
        for (int i = 0; i < days.size(); i++) {
            List<Object> row = new ArrayList<>();
            row.add(days.get(i).from());
            for (MetricFigure f : answer.figures()) row.add(f.series().get(i).value());
            rows.add(row);
        }
        return rows;
    }

    private static List<List<Object>> groups(QueryKind kind, MetricAnswer answer) {
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        for (MetricFigure f : answer.figures())
            for (MetricFigure.SplitRow r : f.rows())
                groups.computeIfAbsent(r.label(), k -> new LinkedHashMap<>())
                        .put(f.metric().key(), r.value());
        return groups.entrySet().stream()
                .filter(e -> keeps(kind, e.getValue()))
                .sorted(order(kind))
                .map(e -> row(kind, e))
                .toList();
    }

    private static boolean keeps(QueryKind kind, Map<String, Double> values) {
        boolean any = kind.any().isEmpty();
        for (QueryKind.Bound b : kind.any()) any |= b.holds(value(values, b.metric()));
        for (QueryKind.Bound b : kind.all()) any &= b.holds(value(values, b.metric()));
        return any;
    }

    private static double value(Map<String, Double> values, String metric) {
        return values.getOrDefault(metric, Double.NaN);
    }

    /** Unknown values come last, whichever way the others go. */
    private static Comparator<Map.Entry<String, Map<String, Double>>> order(QueryKind kind) {
        Comparator<Map.Entry<String, Map<String, Double>>> known =
                Comparator.comparing(e -> Double.isNaN(value(e.getValue(), kind.sort())));
        Comparator<Map.Entry<String, Map<String, Double>>> value =
                Comparator.comparingDouble(e -> value(e.getValue(), kind.sort()));
        if (kind.sort().isEmpty()) return Map.Entry.comparingByKey();
        return known.thenComparing(kind.falling() ? value.reversed() : value)
                .thenComparing(Map.Entry.comparingByKey());
    }

    private static List<Object> row(QueryKind kind, Map.Entry<String, Map<String, Double>> e) {
        List<Object> row = new ArrayList<>();
        row.add(kind.split() == Dimension.CHANNEL ? TouchTables.channel(e.getKey()) : e.getKey());
        for (String metric : kind.metrics()) row.add(value(e.getValue(), metric));
        return row;
    }
}
