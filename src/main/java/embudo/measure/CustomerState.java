package embudo.measure;

/**
 * What one person's events say of them as a customer. Amounts are minor units of the workspace's
 * currency, times epoch milliseconds, {@link #NEVER} for none.
 *
 * @param behaviour weights of deeds, each faded until {@code at}
 * @param weekAgo the same as it stood a week before {@code at}
 * @param cartAt when the open cart was last touched
 * @param at when this was worked out
 * @param changesAt when the passing of time alone makes it something else than faded
 */
record CustomerState(
        int orders,
        long value,
        long firstOrder,
        long lastOrder,
        long lastDeed,
        long cartAt,
        long cartValue,
        double behaviour,
        double weekAgo,
        int interests,
        long earned,
        long redeemed,
        long at,
        long changesAt) {
    static final long NEVER = Long.MIN_VALUE;

    /** Somebody of whom nothing is known. */
    static final CustomerState NOBODY =
            new CustomerState(
                    0, 0, NEVER, NEVER, NEVER, NEVER, 0, 0, 0, 0, 0, 0, 0, Long.MAX_VALUE);

    private static final double DAY = 86_400_000;

    long points() {
        return earned - redeemed;
    }

    /** Whether the standing among all customers may differ from another state's. */
    boolean ranksAs(CustomerState other) {
        return orders == other.orders
                && value == other.value
                && firstOrder == other.firstOrder
                && lastOrder == other.lastOrder;
    }

    /** Days between two orders on average, of somebody with more than one. */
    double gap() {
        return (lastOrder - firstOrder) / DAY / (orders - 1);
    }
}
