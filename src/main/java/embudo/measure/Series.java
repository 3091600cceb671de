package embudo.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * A metric day by day over the period, with the equal period before for comparison. {@code partial}
 * is true when the last day is still running.
 */
public record Series(
        String metric,
        LocalDate first,
        List<Double> values,
        List<Double> previous,
        boolean partial,
        List<Mark> marks) {
    /** Something that happened on a day, such as a webinar. */
    public record Mark(LocalDate day, String label) {}
}
