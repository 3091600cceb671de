package embudo.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/**
 * What a {@link TrendLine} shows: one value a day, NaN where unknown, with the equal period before
 * beside it. {@code partial}: the last day is still running. {@code whole}: values are counts, so
 * the axis has no fractions. {@code target} is a value a day, NaN for none.
 */
public record Trend(
        List<Double> values,
        List<Double> previous,
        boolean partial,
        boolean whole,
        double target,
        List<Flag> flags,
        DoubleFunction<String> tickText,
        IntFunction<String> dayText,
        Names names) {
    public Trend {
        values = List.copyOf(values);
        previous = List.copyOf(previous);
        flags = List.copyOf(flags);
        if (values.isEmpty()) throw new IllegalArgumentException("a trend needs a day");
    }

    /** Something that happened on the day of this index, such as a webinar. */
    public record Flag(int day, String label) {}

    /** Direct labels: of the last point, of the previous period and of the target line. */
    public record Names(String last, String previous, String target) {}
}
