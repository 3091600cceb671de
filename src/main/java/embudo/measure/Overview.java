package embudo.measure;

import embudo.kernel.Period;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All that Today, the command line and the executive summary show, taken at one journal position:
 * they can't disagree. {@code asOf} is when the last counted fact was received (null when there is
 * no data). {@code series} has the keys {@code registrations}, {@code attendance}, {@code
 * conversions} and {@code revenue}. {@code unconverted} counts payments and ad days of the period
 * left out of money because their currency has no rate. {@code empty} is true when nothing was ever
 * imported: no event, no day of ads or visits, no webinar.
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
        NextWebinar next,
        long unconverted,
        boolean empty) {
    /** Keys of the metrics of {@link #metrics}, in their order. */
    public static final List<String> TILES =
            Arrays.stream(Formula.values()).map(Formula::key).toList();

    /** An overview over events alone, in which every amount could be counted. */
    public Overview(
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
        this(
                period,
                zone,
                currency,
                position,
                asOf,
                metrics,
                funnel,
                channels,
                series,
                leads,
                hot,
                hotUncontacted,
                next,
                0,
                position == 0);
    }

    /** An overview over events alone with the count of amounts left out. */
    public Overview(
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
            NextWebinar next,
            long unconverted) {
        this(
                period,
                zone,
                currency,
                position,
                asOf,
                metrics,
                funnel,
                channels,
                series,
                leads,
                hot,
                hotUncontacted,
                next,
                unconverted,
                position == 0);
    }

    /** The first webinar that has not begun, null when none is planned. */
    public record NextWebinar(int id, String title, Instant startsAt, long registered) {}

    public MetricValue metric(String key) {
        return metrics.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
    }
}
