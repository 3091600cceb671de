package embudo.app;

import embudo.catalog.Catalog;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.measure.AudienceModel;
import embudo.measure.CohortTables;
import embudo.measure.CreditDesk;
import embudo.measure.FilteredLeads;
import embudo.measure.FunnelDesk;
import embudo.measure.LeadLists;
import embudo.measure.LeafCounter;
import embudo.measure.ReadModel;
import embudo.measure.RoomDesk;
import embudo.measure.Rooms;
import embudo.measure.SegmentBook;
import embudo.measure.SegmentDesk;
import embudo.measure.SegmentKeeper;
import embudo.measure.board.Boards;
import embudo.measure.metric.MetricDesk;
import embudo.measure.query.QueryDesk;
import embudo.store.Store;

/** The read model and everything that counts in it. */
final class FigureWiring implements AutoCloseable {
    final ReadModel columns;
    final AudienceModel audience;
    final LeadLists leads;
    final SegmentBook segmentBook;
    final SegmentKeeper segmentKeeper;
    final SegmentDesk segments;
    final CreditDesk credits;
    final FunnelDesk funnels;
    final CohortTables cohorts;
    final MetricDesk metrics;
    final QueryDesk queries;
    final Rooms rooms;
    final Boards boards;
    final CustomerWiring customers;
    private final LeafCounter counter;

    FigureWiring(Catalog catalog, Store store, Notices notices, Work work, Ticker ticker) {
        columns =
                new ReadModel(
                        store.journal(),
                        store.dailyFacts(),
                        store.webinars(),
                        store.leads(),
                        store.scores(),
                        store.settings(),
                        catalog.metrics(),
                        notices,
                        ticker);
        segmentBook = new SegmentBook(catalog.segments(), store.segments());
        audience =
                new AudienceModel(
                        columns,
                        store.contacts(),
                        store.dailyFacts(),
                        store.webinars(),
                        store.settings(),
                        segmentBook,
                        notices,
                        ticker);
        customers = new CustomerWiring(catalog, store, columns, audience, notices, ticker);
        leads =
                new LeadLists(
                        columns,
                        audience,
                        store.leadSource(),
                        new FilteredLeads(store.leads(), audience),
                        notices,
                        work,
                        ticker);
        segmentKeeper = new SegmentKeeper(segmentBook, store.segments(), audience, notices, ticker);
        segments = new SegmentDesk(segmentBook, store.segments(), audience, segmentKeeper, ticker);
        credits =
                new CreditDesk(
                        columns,
                        store.dailyFacts(),
                        audience,
                        store.settings(),
                        catalog.touches(),
                        ticker);
        counter =
                new LeafCounter(
                        columns,
                        audience,
                        store.dailyFacts(),
                        store.records(),
                        store.settings(),
                        notices);
        funnels =
                new FunnelDesk(
                        columns,
                        audience,
                        store.dailyFacts(),
                        store.webinars(),
                        store.settings(),
                        catalog.funnels(),
                        ticker);
        cohorts = CohortWiring.desk(columns, audience, store, catalog, ticker);
        metrics = new MetricDesk(catalog.metrics(), counter, store.webinars(), store.plans());
        queries =
                new QueryDesk(
                        catalog.queries(),
                        metrics,
                        columns,
                        leads,
                        audience,
                        store.dailyFacts(),
                        store.settings(),
                        ticker,
                        customers.desk(),
                        store.alerts(),
                        catalog.alerts());
        rooms = new RoomDesk(columns, store.webinars(), store.settings());
        boards = BoardWiring.of(catalog, store, columns, metrics, queries, leads, ticker);
    }

    @Override
    public void close() {
        segmentKeeper.close();
        leads.close();
        counter.close();
        audience.close();
        columns.close();
    }
}
