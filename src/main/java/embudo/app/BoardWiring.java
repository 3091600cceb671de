package embudo.app;

import embudo.catalog.Catalog;
import embudo.domain.Leads;
import embudo.kernel.Ticker;
import embudo.measure.ReadModel;
import embudo.measure.RoomDesk;
import embudo.measure.board.BoardDesk;
import embudo.measure.board.Boards;
import embudo.measure.metric.Metrics;
import embudo.measure.query.Queries;
import embudo.store.Store;

/** Dashboards and whom they ask. */
final class BoardWiring {
    private BoardWiring() {}

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
