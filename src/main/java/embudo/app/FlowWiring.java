package embudo.app;

import embudo.catalog.Catalog;
import embudo.domain.Segment;
import embudo.flow.DraftDesk;
import embudo.flow.FlowBook;
import embudo.flow.FlowDesk;
import embudo.flow.Rehearser;
import embudo.flow.Runner;
import embudo.flow.Sources;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.measure.CustomerDesk;
import embudo.measure.SegmentBook;
import embudo.outbox.Routes;
import embudo.plugins.Plugins;
import embudo.store.Store;

import java.util.function.Consumer;

/** Workflows: what runs them, rehearses them and lets a person write them. */
final class FlowWiring {
    /** Follows the journal. */
    final Runner runner;

    final FlowDesk desk;
    final DraftDesk drafting;

    /**
     * @param alone runs an action while nothing else follows the journal
     */
    FlowWiring(
            Catalog catalog,
            Store store,
            FigureWiring figures,
            CustomerDesk customers,
            Plugins plugins,
            Notices notices,
            Ticker ticker,
            Consumer<Runnable> alone) {
        FlowBook book = new FlowBook(catalog.workflows(), store.cases(), figures.audience::fields);
        Sources sources =
                new Sources(
                        figures.audience,
                        store.contacts(),
                        store.scores(),
                        store.webinars(),
                        store.dailyFacts(),
                        store.settings(),
                        store.cases(),
                        new Routes(store.settings(), plugins)::of,
                        store.points(),
                        customers,
                        id -> rule(figures.segmentBook.get(id)));
        runner =
                new Runner(
                        book,
                        sources,
                        store.journal(),
                        store.cursors(),
                        ticker,
                        WatchWiring.starts(catalog.alerts(), store.alerts()));
        Rehearser rehearser = new Rehearser(book, sources, figures.columns, ticker);
        desk = new FlowDesk(book, store.cases(), runner, alone, notices, rehearser);
        drafting = DraftWiring.desk(store, desk, sources, notices, ticker);
    }

    /** The condition of a segment, null where people were chosen by hand. */
    private static String rule(SegmentBook.Definition segment) {
        return segment.kind() == Segment.Kind.RULE ? segment.rule() : null;
    }
}
