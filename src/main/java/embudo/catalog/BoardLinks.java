package embudo.catalog;

import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.AlertTest.Against;
import embudo.catalog.alert.AlertTest.Sign;
import embudo.catalog.alert.MetricBounds;
import embudo.catalog.board.Board;
import embudo.catalog.board.Show;
import embudo.catalog.board.Tile;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds that what dashboards name exists and can be split as they say. */
final class BoardLinks {
    private final Map<String, Metric> metrics;
    private final Map<String, QueryKind> queries;
    private final MetricBounds limits;

    BoardLinks(List<Metric> metrics, List<QueryKind> queries, MetricBounds limits) {
        this.limits = limits;
        // A key that is declared twice is a fault of its own.
        this.metrics =
                metrics.stream()
                        .collect(Collectors.toMap(Metric::key, Function.identity(), (a, b) -> a));
        this.queries =
                queries.stream()
                        .collect(
                                Collectors.toMap(QueryKind::key, Function.identity(), (a, b) -> a));
    }

    /** What ships has no bound of its own where an alert rule has one, C44. */
    void checkShipped(Board board, Faults faults) {
        String place = "dashboards/" + board.key();
        check(place, board, faults);
        for (Tile tile : board.tiles())
            if (tile.show() == Show.LIMITS)
                for (QueryKind.Bound own : tile.bounds())
                    if (limits.of(own.metric()).isPresent())
                        faults.add("catalog.fault.bound_of_rule", place, own.metric());
    }

    void check(String place, Board board, Faults faults) {
        for (Tile tile : board.tiles()) {
            if (tile.show() == Show.LIMITS)
                for (String key : tile.metrics())
                    if (limits.of(key).isEmpty()) faults.add("catalog.fault.no_limit", place, key);
            for (String key : tile.metrics()) metric(place, key, tile.split(), faults);
            tile.bounds().forEach(b -> metric(place, b.metric(), tile.split(), faults));
            if (tile.query().isEmpty()) continue;
            QueryKind query = queries.get(tile.query());
            if (query == null) faults.add("catalog.fault.no_query", place, tile.query());
            else if (query.person()) faults.add("catalog.fault.query_of_one", place, tile.query());
        }
    }

    /** The bounds of a tile: those of the alert rules go before its own. */
    List<AlertTest> limits(Tile tile) {
        List<AlertTest> all = new ArrayList<>();
        for (String key : tile.metrics()) limits.of(key).ifPresent(all::add);
        for (QueryKind.Bound own : tile.bounds())
            all.add(
                    limits.of(own.metric())
                            .orElseGet(() ->
                                    new AlertTest(
                                            own.metric(),
                                            Against.BOUND,
                                            own.above() ? Sign.ABOVE : Sign.BELOW,
                                            own.than())));
        return all;
    }

    private void metric(String place, String key, Dimension split, Faults faults) {
        Metric metric = metrics.get(key);
        if (metric == null) {
            faults.add("catalog.fault.no_metric", place, key);
            return;
        }
        Set<Dimension> splits = Measures.splits(metric.measure());
        if (split != null && !splits.contains(split))
            faults.add(
                    "catalog.fault.no_split",
                    place,
                    key,
                    split.key(),
                    splits.stream().map(Dimension::key).collect(Collectors.joining(", ")));
    }
}
