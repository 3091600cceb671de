package embudo.ui.today;

import embudo.catalog.Metric;
import embudo.domain.LeadRow;
import embudo.measure.Overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything Today shows, read at one moment. {@code calls} are the first of {@code
 * overview.hotUncontacted()} leads.
 */
record TodayFacts(
        Overview overview,
        boolean ready,
        List<LeadRow> calls,
        List<Metric> metrics,
        Offered offered,
        Instant now) {
    Optional<Metric> declared(String key) {
        return metrics.stream().filter(m -> m.key().equals(key)).findFirst();
    }
}
