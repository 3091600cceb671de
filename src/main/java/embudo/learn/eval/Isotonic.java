package embudo.learn.eval;

import java.util.Arrays;

/**
 * Calibration by the rising step function nearest to the outcomes in squares (pool adjacent
 * violators), with straight lines between the middles of its steps so that equal scores stay rare.
 *
 * @param at mean raw probability of each step, ascending
 * @param rates share of the outcome of each step, ascending
 */
public record Isotonic(double[] at, double[] rates) implements Calibration {
    public Isotonic {
        if (at.length == 0 || at.length != rates.length)
            throw new IllegalArgumentException(at.length + " steps, " + rates.length + " rates");
        at = at.clone();
        rates = rates.clone();
    }

    @Override
    public double[] at() {
        return at.clone();
    }

    @Override
    public double[] rates() {
        return rates.clone();
    }

    @Override
    public double of(double raw) {
        int found = Arrays.binarySearch(at, raw);
        if (found >= 0) return rates[found];
        int above = -found - 1;
        if (above == 0) return rates[0];
        if (above == at.length) return rates[at.length - 1];
        double part = (raw - at[above - 1]) / (at[above] - at[above - 1]);
        return rates[above - 1] + part * (rates[above] - rates[above - 1]);
    }

    /**
     * Steps that pool no or all outcomes would promise certainty that their rows do not support:
     * all rates stay half a row away from 0 and 1.
     */
    static Isotonic fit(double[] labels, double[] raw) {
        Pools pools = Pools.of(labels, raw);
        double low = 0.5 / (pools.size(0) + 1);
        double high = 1 - 0.5 / (pools.size(pools.count() - 1) + 1);
        double[] at = new double[pools.count()];
        double[] rates = new double[pools.count()];
        for (int p = 0; p < at.length; p++) {
            at[p] = pools.middle(p);
            rates[p] = Math.max(Math.min(pools.rate(p), high), Math.min(low, high));
        }
        return new Isotonic(at, rates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Isotonic that
                && Arrays.equals(at, that.at)
                && Arrays.equals(rates, that.rates);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(at) + Arrays.hashCode(rates);
    }

    @Override
    public String toString() {
        return "Isotonic of " + at.length + " steps";
    }
}
