package embudo.measure;

/**
 * A part of a whole, with the range in which the true share lies in 19 of 20 cases (Wilson's score
 * interval). Fractions, NaN when there is no whole.
 */
public record Share(long part, long whole) {
    private static final double Z = 1.959963984540054;

    public double value() {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    public double low() {
        return bound(-1);
    }

    public double high() {
        return bound(1);
    }

    private double bound(int side) {
        if (whole == 0) return Double.NaN;
        double p = value();
        double z2 = Z * Z / whole;
        double centre = p + z2 / 2;
        double reach = Math.sqrt(z2 * (p * (1 - p) + z2 / 4));
        return Math.clamp((centre + side * reach) / (1 + z2), 0, 1);
    }

    /** How much a share exceeds another, as a difference of fractions with its range. */
    public record Lead(double value, double low, double high) {
        /** True when the range holds no zero: chance alone would rarely do this. */
        public boolean clear() {
            return low > 0 || high < 0;
        }
    }

    /** Newcombe's hybrid of the two shares' own ranges. */
    public Lead over(Share other) {
        double d = value() - other.value();
        double down = Math.hypot(value() - low(), other.high() - other.value());
        double up = Math.hypot(high() - value(), other.value() - other.low());
        return new Lead(d, d - down, d + up);
    }
}
