package embudo.app;

import embudo.domain.Stage;
import embudo.kernel.Ticker;
import embudo.learn.AdviceBook;
import embudo.learn.lead.Crossings;
import embudo.learn.lead.Explainer;
import embudo.learn.lead.HotAlerts;
import embudo.learn.lead.HotLeads;
import embudo.learn.lead.SalesDesk;
import embudo.learn.lead.SalesSettings;
import embudo.measure.ReadModel;
import embudo.plugins.Connectors;
import embudo.store.Store;

/** What people who sell work with. */
final class SalesWiring {
    private final SalesDesk desk;
    private final SalesSettings settings;
    private final HotAlerts alerts;
    private final Stage promoting;

    SalesWiring(
            Store store,
            ReadModel columns,
            Explainer explainer,
            AdviceBook advice,
            Connectors connectors,
            Ticker ticker) {
        desk =
                new SalesDesk(
                        store.contacts(),
                        columns,
                        store.journal(),
                        explainer,
                        advice,
                        store.sales(),
                        store.cases(),
                        store.settings(),
                        ticker);
        settings =
                new SalesSettings(
                        store.settings(),
                        id ->
                                connectors.list().stream()
                                        .anyMatch(c -> c.id().equals(id) && c.ready()));
        Crossings crossings = new Crossings(store.journal(), columns, store.contacts());
        alerts = new HotAlerts(crossings, store.cursors(), columns::position);
        promoting = new HotLeads(crossings, store.contacts(), store.settings());
    }

    SalesDesk desk() {
        return desk;
    }

    SalesSettings settings() {
        return settings;
    }

    HotAlerts alerts() {
        return alerts;
    }

    /** Follows the scores. */
    Stage promoting() {
        return promoting;
    }
}
