package embudo.app;

import embudo.catalog.Catalog;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.measure.AudienceModel;
import embudo.measure.LeadLists;
import embudo.measure.ReadModel;
import embudo.measure.SegmentKeeper;
import embudo.store.Store;

/** The read model and what counts in it, wired as the program does, over a store of one's own. */
public final class Counting implements AutoCloseable {
    private final FigureWiring figures;

    public Counting(Catalog catalog, Store store, Notices notices, Work work, Ticker ticker) {
        figures = new FigureWiring(catalog, store, notices, work, ticker);
    }

    public ReadModel columns() {
        return figures.columns;
    }

    public AudienceModel audience() {
        return figures.audience;
    }

    public LeadLists leads() {
        return figures.leads;
    }

    public SegmentKeeper segments() {
        return figures.segmentKeeper;
    }

    @Override
    public void close() {
        figures.customers.close();
        figures.close();
    }
}
