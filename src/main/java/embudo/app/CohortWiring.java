package embudo.app;

import embudo.catalog.Catalog;
import embudo.kernel.Ticker;
import embudo.measure.AudienceModel;
import embudo.measure.CohortDesk;
import embudo.measure.CohortTables;
import embudo.measure.ReadModel;
import embudo.store.Store;

/** Cohorts. */
final class CohortWiring {
    private CohortWiring() {}

    static CohortTables desk(
            ReadModel columns,
            AudienceModel audience,
            Store store,
            Catalog catalog,
            Ticker ticker) {
        return new CohortDesk(
                columns, audience, store.webinars(), store.settings(), catalog.cohorts(), ticker);
    }
}
