package embudo.app;

import embudo.flow.DraftDesk;
import embudo.flow.FlowDesk;
import embudo.flow.Probe;
import embudo.flow.Sources;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.store.Store;

/** What writing workflows needs of the other rooms. */
final class DraftWiring {
    private DraftWiring() {}

    static DraftDesk desk(
            Store store, FlowDesk flow, Sources sources, Notices notices, Ticker ticker) {
        return new DraftDesk(
                flow.book(),
                flow,
                store.flowDrafts(),
                store.flowTraffic(),
                new Probe(flow.book(), sources, flow.rehearser(), ticker),
                notices);
    }
}
