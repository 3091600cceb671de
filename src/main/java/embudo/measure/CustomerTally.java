package embudo.measure;

import static embudo.measure.CustomerState.NEVER;

import embudo.domain.EventType;

/** Counts one person's rows, in any order, into what they say of a customer as of a moment. */
final class CustomerTally {
    /** What is left after a day of the weight of a deed, spec 02 section 4 (C31). */
    private static final double FADES = .95;

    /**
     * How long ago the behaviour score is held against: in a week of silence a score fades by 30 %.
     */
    private static final long WEEK = 7 * 86_400_000L;

    private static final long MINUTE = 60_000;
    private static final double DAY = 86_400_000;
    private final Columns columns;
    private final EventAmounts amounts;
    private final LongSet seen;
    private final int person;
    private final long now;
    private int orders;
    private long value;
    private long firstOrder = NEVER;
    private long lastOrder = NEVER;
    private long lastDeed = NEVER;
    private long settled = NEVER;
    private long cartAt = NEVER;
    private long cartValue;
    private double behaviour;
    private double weekAgo;
    private int interests;
    private long earned;
    private long redeemed;
    private long changesAt = Long.MAX_VALUE;

    /**
     * @param seen takes note of what people did something about
     */
    CustomerTally(Columns columns, EventAmounts amounts, LongSet seen, int person, long now) {
        this.columns = columns;
        this.amounts = amounts;
        this.seen = seen;
        this.person = person;
        this.now = now;
    }

    /** The share of a weight that is left after so many milliseconds. */
    static double faded(long millis) {
        return Math.pow(FADES, millis / DAY);
    }

    /** Whether rows of a type say anything of customers. */
    static boolean tells(EventType type) {
        return switch (type) {
            case CART_ABANDONED, POINTS_EARNED, POINTS_REDEEMED -> true;
            default -> type.weight() > 0;
        };
    }

    /** A live row; of carts touched at the same time the later row holds. */
    void add(int row, EventType type) {
        long at = columns.occurredAt.get(row);
        if (type.weight() > 0) deed(row, type, at);
        switch (type) {
            case PURCHASE -> {
                orders++;
                if (amounts.usable(row)) value += amounts.kept(row);
                firstOrder = firstOrder == NEVER ? at : Math.min(firstOrder, at);
                lastOrder = Math.max(lastOrder, at);
                settled = Math.max(settled, at);
            }
            case REFUND -> {
                if (amounts.usable(row)) value -= amounts.kept(row);
            }
            case CART_RECOVERED -> settled = Math.max(settled, at);
            case CART_UPDATED, CART_ABANDONED -> {
                if (at < cartAt) return;
                cartAt = at;
                cartValue = amounts.usable(row) ? amounts.kept(row) : 0;
            }
            case POINTS_EARNED -> earned += columns.amount.get(row);
            case POINTS_REDEEMED -> redeemed += columns.amount.get(row);
            default -> {}
        }
    }

    private void deed(int row, EventType type, long at) {
        if (at >= now + MINUTE) {
            // A clock elsewhere is ahead: it counts when its time has come.
            changesAt = Math.min(changesAt, at - MINUTE + 1);
            return;
        }
        lastDeed = Math.max(lastDeed, at);
        behaviour += type.weight() * faded(now - at);
        long then = now - WEEK;
        if (at <= then) weekAgo += type.weight() * faded(then - at);
        else changesAt = Math.min(changesAt, at + WEEK);
        interest(columns.webinar.get(row), 1);
        interest(columns.campaign.get(row), 0);
    }

    /** A webinar or campaign the person did something about counts once. */
    private void interest(int about, int kind) {
        if (about > 0 && seen.add((long) person << 32 | (long) about << 1 | kind)) interests++;
    }

    CustomerState state() {
        return new CustomerState(
                orders,
                value,
                firstOrder,
                lastOrder,
                lastDeed,
                settled >= cartAt ? NEVER : cartAt,
                cartValue,
                behaviour,
                weekAgo,
                interests,
                earned,
                redeemed,
                now,
                changesAt);
    }
}
