package embudo.watch;

import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;

import java.util.List;
import java.util.Map;

/** The figures that rules are about. Thread-safe; may take a while. */
public interface Gauges {
    /**
     * A metric over a period.
     *
     * @param split into groups by what, null for none
     * @param only values that pass, by dimension
     */
    Answer read(String metric, Period period, Dimension split, Map<Dimension, String> only);

    /** A metric day by day; NaN where unknown or not over yet. */
    List<Day> days(String metric, Period period);

    /** The whole and its groups. */
    record Answer(Gauge whole, List<Gauge> groups) {
        public Answer {
            groups = List.copyOf(groups);
        }
    }

    /** One day's value. */
    record Day(java.time.LocalDate day, double value) {}

    /**
     * One value.
     *
     * @param key of the group, empty for the whole and for what has none
     * @param value NaN where there is none
     * @param before of the period of equal length just before
     * @param n observations
     * @param gap why there is no value, null when there is one
     */
    record Gauge(String key, String label, double value, double before, long n, Gap gap) {}

    /**
     * Why there is no value: a reason of the metric engine and what it names.
     *
     * @param least observations that were asked for
     */
    record Gap(String reason, String what, long least) {}
}
