package embudo.measure;

import embudo.catalog.Metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        return Standing.of(
                m, m.target(), value, previous, f.n(now.totals()), spark(f, now, m.minimumN()));
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
