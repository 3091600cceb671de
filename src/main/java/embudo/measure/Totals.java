package embudo.measure;

/**
 * Sums over some days of a period, from which every tile is computed. Money in minor units of the
 * workspace's currency. {@code held} are places in webinars that took place, {@code attended} those
 * taken; {@code attendees} are people, {@code buyers} those of them who then bought.
 */
record Totals(
        long registered,
        long held,
        long attended,
        long attendees,
        long buyers,
        long orders,
        long revenue,
        long spend) {}
