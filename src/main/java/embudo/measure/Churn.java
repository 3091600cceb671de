package embudo.measure;

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
    private final double usual;
    private final long now;

    Churn(CustomerRanks all, long now) {
        usual = all.returned() < ENOUGH ? USUAL_DAYS : Math.max(LEAST_DAYS, all.usualGap());
        this.now = now;
    }

    /** NaN for who never ordered. */
    double of(CustomerState s) {
        if (s.orders() == 0) return Double.NaN;
        int gaps = s.orders() - 1;
        double own = (s.lastOrder() - s.firstOrder()) / DAY;
        double rhythm = (own + LEND * usual) / (gaps + LEND);
        long last = Math.max(s.lastOrder(), s.lastDeed());
        return probability(Math.max(0, now - last) / DAY, rhythm);
    }

    /**
     * @param silent days
     * @param rhythm days between two orders
     */
    static double probability(double silent, double rhythm) {
        return 1 / (1 + Math.exp(-(AFRESH + SLOPE * silent / Math.max(LEAST_DAYS, rhythm))));
    }
}
