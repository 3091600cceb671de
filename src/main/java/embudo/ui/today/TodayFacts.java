package embudo.ui.today;

import embudo.catalog.Metric;
import embudo.domain.LeadRow;
import embudo.kernel.Period;
import embudo.measure.Overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything Today shows, read at one moment. {@code calls} are the first of {@code
 * overview.hotUncontacted()} leads; {@code season} is the longest range offered.
 */
record TodayFacts(
        Overview overview,
        boolean ready,
        List<LeadRow> calls,
        List<Metric> metrics,
        Period season,
        Instant now) {
    Optional<Metric> declared(String key) {
        return metrics.stream().filter(m -> m.key().equals(key)).findFirst();
    }
}
