package embudo.catalog;

import embudo.catalog.board.Board;
import embudo.catalog.board.Tile;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds that what dashboards name exists and can be split as they say. */
final class BoardLinks {
    private final Map<String, Metric> metrics;
    private final Map<String, QueryKind> queries;

    BoardLinks(List<Metric> metrics, List<QueryKind> queries) {
        // A key that is declared twice is a fault of its own.
        this.metrics =
                metrics.stream()
                        .collect(Collectors.toMap(Metric::key, Function.identity(), (a, b) -> a));
        this.queries =
                queries.stream()
                        .collect(
                                Collectors.toMap(QueryKind::key, Function.identity(), (a, b) -> a));
    }

    void check(String place, Board board, Faults faults) {
        for (Tile tile : board.tiles()) {
            for (String key : tile.metrics()) metric(place, key, tile.split(), faults);
            tile.bounds().forEach(b -> metric(place, b.metric(), tile.split(), faults));
            if (tile.query().isEmpty()) continue;
            QueryKind query = queries.get(tile.query());
            if (query == null) faults.add("catalog.fault.no_query", place, tile.query());
            else if (query.person()) faults.add("catalog.fault.query_of_one", place, tile.query());
        }
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
