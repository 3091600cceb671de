package embudo.measure;

import java.util.List;

/**
 * One metric over one period. Money is in minor units, percentages are fractions. {@code value} is
 * NaN when n/a (below the minimum n or nothing to divide by); {@code previous} likewise. {@code
 * change} is relative for counts and money, a difference of fractions for percentages; NaN when
 * unknown. {@code attained} is value over target (target over value where lower is better), NaN
 * without target. {@code spark} holds equal steps over the period, oldest first: each step's own
 * sum for counts and money, the rate so far for rates; steps not known yet are left out. {@code n}
 * is the denominator's count and {@code minimumN} what the catalogue asks for.
 */
public record MetricValue(
        String key,
        Unit unit,
        boolean lowerIsBetter,
        double value,
        double previous,
        double change,
        double target,
        double attained,
        Status status,
        List<Double> spark,
        long n,
        long minimumN) {
    /** How a value is written. */
    public enum Unit {
        COUNT,
        PERCENT,
        MONEY,
        RATIO,
        MINUTES,
        SECONDS,
        SCORE,
        DAYS,
        HOURS,
        MONTHS
    }

    public boolean known() {
        return !Double.isNaN(value);
    }
}
