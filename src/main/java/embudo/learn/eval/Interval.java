package embudo.learn.eval;

/** A range that holds the true rate with 95 % confidence. */
public record Interval(double low, double high) {
    private static final double Z = 1.959963984540054;

    /** Wilson's score interval of {@code hits} among {@code n} trials, n at least 1. */
    public static Interval wilson(double hits, double n) {
        double rate = hits / n;
        double square = Z * Z / n;
        double middle = rate + square / 2;
        double reach = Z * Math.sqrt(rate * (1 - rate) / n + square / (4 * n));
        return new Interval(
                Math.max(0, (middle - reach) / (1 + square)),
                Math.min(1, (middle + reach) / (1 + square)));
    }

    public boolean contains(double rate) {
        return rate >= low && rate <= high;
    }
}
