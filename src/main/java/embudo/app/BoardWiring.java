package embudo.app;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.domain.Leads;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.measure.ReadModel;
import embudo.measure.RoomDesk;
import embudo.measure.board.BoardDesk;
import embudo.measure.board.Boards;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricQuery;
import embudo.measure.metric.Metrics;
import embudo.measure.query.Queries;
import embudo.store.Store;

import java.util.List;
import java.util.function.Function;

/** Dashboards and whom they ask. */
final class BoardWiring {
    private BoardWiring() {}

    /** Every declared metric over a period, for reports that list them. */
    static Function<Period, MetricAnswer> allFigures(Catalog catalog, Metrics metrics) {
        List<String> keys = catalog.metrics().stream().map(Metric::key).toList();
        return period -> metrics.ask(MetricQuery.of(keys, period));
    }

    static Boards of(
            Catalog catalog,
            Store store,
            ReadModel columns,
            Metrics metrics,
            Queries queries,
            Leads leads,
            Ticker ticker) {
        return new BoardDesk(
                catalog.dashboards(),
                store.savedBoards(),
                new BoardDesk.Sources(
                        metrics,
                        queries,
                        new RoomDesk(columns, store.webinars(), store.settings()),
                        leads,
                        columns),
                store.settings(),
                ticker);
    }
}
