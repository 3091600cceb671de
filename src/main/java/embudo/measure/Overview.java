package embudo.measure;

import embudo.kernel.Period;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * All that Today, the command line and the executive summary show, taken at one journal position:
 * they can't disagree. {@code asOf} is when the last counted fact was received, {@code dataTo} the
 * last day any source covers (null when there is no data). {@code series} is by metric key.
 */
public record Overview(
        Period period,
        ZoneId zone,
        String currency,
        long position,
        Instant asOf,
        List<MetricValue> metrics,
        Funnel funnel,
        List<ChannelFigures> channels,
        Map<String, Series> series,
        long leads,
        long hot,
        long hotUncontacted,
        NextWebinar next) {
    /** The first webinar that has not begun, null when none is planned. */
    public record NextWebinar(int id, String title, Instant startsAt, long registered) {}

    public MetricValue metric(String key) {
        return metrics.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
    }

    /** True when nothing was ever imported. */
    public boolean empty() {
        return position == 0;
    }
}
