package embudo.app;

import embudo.catalog.Catalog;
import embudo.catalog.loyalty.Loyalty;
import embudo.domain.Stage;
import embudo.flow.points.PointsStage;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.measure.AudienceModel;
import embudo.measure.Baskets;
import embudo.measure.CustomerDesk;
import embudo.measure.ReadModel;
import embudo.measure.Worth;
import embudo.store.Store;

/** What is known of customers, and the points they earn. */
final class CustomerWiring implements AutoCloseable {
    private final Baskets baskets;
    private final CustomerDesk desk;
    private final Stage points;

    CustomerWiring(
            Catalog catalog,
            Store store,
            ReadModel columns,
            AudienceModel audience,
            Notices notices,
            Ticker ticker) {
        Loyalty loyalty = catalog.workflows().loyalty();
        baskets = new Baskets(store.extracts(), store.journal(), notices);
        desk =
                new CustomerDesk(
                        columns,
                        audience,
                        store.contacts(),
                        store.records(),
                        baskets,
                        store.points(),
                        loyalty,
                        store.journal());
        points =
                new PointsStage(
                        loyalty,
                        store.journal(),
                        columns,
                        store.points(),
                        store.settings(),
                        new Worth(store.settings()),
                        ticker);
    }

    CustomerDesk desk() {
        return desk;
    }

    /** Follows the journal. */
    Stage points() {
        return points;
    }

    @Override
    public void close() {
        baskets.close();
    }
}
