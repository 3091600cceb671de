package embudo.measure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A funnel's answer, taken at one journal position.
 *
 * @param asOf when the last counted fact was received, null when there is none
 * @param groups the entrants divided as asked, the most first; none when no split was asked for
 */
public record FunnelReport(
        FunnelQuestion question,
        ZoneId zone,
        long position,
        Instant asOf,
        Passages all,
        List<Group> groups) {
    public FunnelReport {
        groups = List.copyOf(groups);
    }

    /**
     * Entrants of one value of the split.
     *
     * @param value null when it is unknown
     */
    public record Group(String value, Passages passages) {}
}
