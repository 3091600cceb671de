package embudo.measure;

import java.util.Arrays;

/**
 * How likely a customer is lost, S-PRED-06, from their silence against the rhythm of their own
 * orders: P = 1 / (1 + exp(-(a + b r))), r = days without any deed / days between two orders. Two
 * points of the specification fix a and b: 10 % right after an order (S-CA-22), and 65 % after 90
 * silent days (S-CA-23) of somebody who orders every 45. A short history leans on what is usual
 * among all customers, as if two more gaps had been seen.
 */
final class Churn {
    /** Above this a customer is at risk, and above the other highly so, spec 03 section 5. */
    static final double AT_RISK = .4;

    static final double HIGH = .7;
    private static final double AFRESH = Math.log(.1 / .9);
    private static final double SLOPE = (Math.log(.65 / .35) - AFRESH) / 2;
    private static final double USUAL_DAYS = 45;
    private static final double LEAST_DAYS = 1;
    private static final int LEND = 2;
    private static final int ENOUGH = 20;
    private static final double DAY = 86_400_000;
    private final CustomerColumns c;
    private final long now;

    Churn(CustomerColumns columns, long now) {
        c = columns;
        this.now = now;
    }

    /** By ordinal; NaN for who never ordered. */
    double[] all() {
        double usual = usual();
        double[] all = new double[c.size()];
        for (int person = 0; person < all.length; person++)
            all[person] = c.orders[person] == 0 ? Double.NaN : of(person, usual);
        return all;
    }

    private double of(int person, double usual) {
        int gaps = c.orders[person] - 1;
        double own = (c.lastOrder[person] - c.firstOrder[person]) / DAY;
        double rhythm = (own + LEND * usual) / (gaps + LEND);
        long last = Math.max(c.lastOrder[person], c.lastDeed[person]);
        return probability(Math.max(0, now - last) / DAY, rhythm);
    }

    /**
     * @param silent days
     * @param rhythm days between two orders
     */
    static double probability(double silent, double rhythm) {
        return 1 / (1 + Math.exp(-(AFRESH + SLOPE * silent / Math.max(LEAST_DAYS, rhythm))));
    }

    /** Median of the mean gaps of those who ordered more than once. */
    private double usual() {
        double[] gaps = new double[c.size()];
        int n = 0;
        for (int person = 0; person < gaps.length; person++)
            if (c.orders[person] > 1)
                gaps[n++] =
                        (c.lastOrder[person] - c.firstOrder[person]) / DAY / (c.orders[person] - 1);
        if (n < ENOUGH) return USUAL_DAYS;
        double[] sorted = Arrays.copyOf(gaps, n);
        Arrays.sort(sorted);
        return Math.max(LEAST_DAYS, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
    }
}
