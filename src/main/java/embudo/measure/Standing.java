package embudo.measure;

import embudo.catalog.Metric;

import java.util.List;
import java.util.Locale;

/** How a value stands against its target and the period before: one rule for all figures. */
public final class Standing {
    private Standing() {}

    public static MetricValue.Unit unit(Metric metric) {
        return MetricValue.Unit.valueOf(metric.unit().toUpperCase(Locale.ROOT));
    }

    /** A metric's value with all that follows from it; NaN where value or previous is unknown. */
    public static MetricValue of(
            Metric m, double target, double value, double previous, long n, List<Double> spark) {
        double attained = attained(value, target, m.lowerIsBetter());
        return new MetricValue(
                m.key(),
                unit(m),
                m.lowerIsBetter(),
                value,
                previous,
                change(unit(m), value, previous),
                target,
                attained,
                status(attained, m.watchFrom()),
                spark,
                n,
                m.minimumN());
    }

    /** Relative for amounts, a difference for percentages. */
    static double change(MetricValue.Unit unit, double value, double previous) {
        if (unit == MetricValue.Unit.PERCENT) return value - previous;
        return previous == 0 ? Double.NaN : (value - previous) / Math.abs(previous);
    }

    /** Share of the target, more than 1 when it is passed. */
    public static double attained(double value, double target, boolean lowerIsBetter) {
        if (!lowerIsBetter) return value / target;
        // Nothing spent is within any limit; a quotient would be infinite.
        return value <= 0 ? 1 : target / value;
    }

    static Status status(double attained, double watchFrom) {
        if (Double.isNaN(attained)) return Status.NONE;
        if (attained >= 1) return Status.ON_COURSE;
        return attained >= watchFrom ? Status.WATCH : Status.BEHIND;
    }
}
