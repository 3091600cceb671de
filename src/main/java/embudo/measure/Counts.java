package embudo.measure;

import embudo.catalog.measure.Measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What was counted, all at one position.
 *
 * @param groups keys of the groups, the last one for whatever has no value; empty without a split
 * @param unconverted amounts left out of money because their currency has no rate
 * @param asOf when the last counted fact was received, null when there is none
 */
public record Counts(
        long position,
        Instant asOf,
        ZoneId zone,
        String currency,
        LocalDate today,
        List<String> groups,
        long unconverted,
        Map<Measure.Leaf, Figure> figures) {
    /** What was counted of one leaf. */
    public interface Figure {
        /** Why there is no value, null when there is. */
        Absence absence(int stretch, int group);

        /**
         * Money in minor units, stays in minutes, marks in points, all else as it is counted. Group
         * -1 is everything.
         */
        double value(int stretch, int group);

        /** How many things were counted or added up. */
        long n(int stretch, int group);
    }
}
