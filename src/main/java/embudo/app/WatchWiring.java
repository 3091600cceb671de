package embudo.app;

import embudo.catalog.Catalog;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.measure.Figures;
import embudo.measure.metric.Metrics;
import embudo.store.Store;
import embudo.watch.WatchDesk;

/** Rules over the metrics, and the clock that runs them while the window is open. */
final class WatchWiring implements AutoCloseable {
    private final WatchDesk desk;
    private final AlertClock clock;

    WatchWiring(
            Catalog catalog,
            Store store,
            Metrics metrics,
            Figures figures,
            Notices notices,
            Ticker ticker) {
        desk =
                new WatchDesk(
                        catalog.alerts(),
                        catalog.metrics(),
                        new MetricGauges(metrics),
                        store.alerts(),
                        notices,
                        ticker,
                        store.settings()::zone);
        clock = new AlertClock(desk, figures, notices, ticker, store.settings()::zone);
    }

    WatchDesk desk() {
        return desk;
    }

    void start() {
        clock.start();
    }

    @Override
    public void close() {
        clock.close();
    }
}
