package embudo.measure;

import embudo.catalog.Metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tiles of a period beside the one before it. */
final class Tiles {
    private static final int STEPS = 10;
    private final List<Metric> metrics;

    /**
     * @throws IllegalArgumentException when the catalogue lacks one of the tiles' metrics
     */
    Tiles(List<Metric> metrics) {
        this.metrics = Arrays.stream(Formula.values()).map(f -> f.in(metrics)).toList();
    }

    List<MetricValue> of(PeriodTally now, PeriodTally before) {
        List<MetricValue> tiles = new ArrayList<>();
        for (Formula f : Formula.values()) tiles.add(tile(f, now, before));
        return List.copyOf(tiles);
    }

    double target(Formula formula) {
        return metrics.get(formula.ordinal()).target();
    }

    private MetricValue tile(Formula f, PeriodTally now, PeriodTally before) {
        Metric m = metrics.get(f.ordinal());
        double value = f.known(now.totals(), m.minimumN());
        double previous = f.known(before.totals(), m.minimumN());
        MetricValue.Unit unit = MetricValue.Unit.valueOf(m.unit().toUpperCase(Locale.ROOT));
        double change =
                unit == MetricValue.Unit.PERCENT
                        ? value - previous
                        : previous == 0 ? Double.NaN : (value - previous) / Math.abs(previous);
        double attained = attained(value, m);
        return new MetricValue(
                m.key(),
                unit,
                m.lowerIsBetter(),
                value,
                previous,
                change,
                m.target(),
                attained,
                status(attained, m.watchFrom()),
                spark(f, now, m.minimumN()),
                f.n(now.totals()),
                m.minimumN());
    }

    private static double attained(double value, Metric m) {
        if (!m.lowerIsBetter()) return value / m.target();
        // Nothing spent is within any limit; a quotient would be infinite.
        return value <= 0 ? 1 : m.target() / value;
    }

    private static Status status(double attained, double watchFrom) {
        if (Double.isNaN(attained)) return Status.NONE;
        if (attained >= 1) return Status.ON_COURSE;
        return attained >= watchFrom ? Status.WATCH : Status.BEHIND;
    }

    /** Each step's own sum, or for a rate the rate so far, which ends at the tile's value. */
    private static List<Double> spark(Formula f, PeriodTally tally, long minimumN) {
        int days = tally.range().days();
        int steps = Math.min(STEPS, days);
        List<Double> spark = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int from = f.additive() ? i * days / steps : 0;
            Totals part = tally.totals(from, (i + 1) * days / steps);
            double value = f.additive() ? f.value(part) : f.known(part, minimumN);
            if (!Double.isNaN(value)) spark.add(value);
        }
        return List.copyOf(spark);
    }
}
