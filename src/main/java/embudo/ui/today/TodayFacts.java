package embudo.ui.today;

import embudo.catalog.Metric;
import embudo.learn.lead.CallQueue;
import embudo.measure.Overview;
import embudo.ui.kit.range.RangeOffer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything Today shows, read at one moment. {@code calls} are the first of the {@code waiting}
 * people in the queue.
 */
record TodayFacts(
        Overview overview,
        boolean ready,
        List<CallQueue.Call> calls,
        long waiting,
        List<Metric> metrics,
        RangeOffer offered,
        Instant now) {
    Optional<Metric> declared(String key) {
        return metrics.stream().filter(m -> m.key().equals(key)).findFirst();
    }
}
