package embudo.measure;

import embudo.domain.EventType;

import java.util.Arrays;

/**
 * What events say of customers, by ordinal of the person, as of one moment. Amounts are minor units
 * of the workspace's currency, times epoch milliseconds, {@link #NEVER} for none.
 */
final class CustomerColumns {
    static final long NEVER = Long.MIN_VALUE;

    /** What is left after a day of the weight of a deed, spec 02 section 4 (C31). */
    private static final double FADES = .95;

    /**
     * How long ago the behaviour score is held against: in a week of silence a score fades by 30 %.
     */
    private static final long WEEK = 7 * 86_400_000L;

    private static final long MINUTE = 60_000;
    private static final double DAY = 86_400_000;
    private final Columns columns;
    private final long now;
    private final int cut;
    final int[] orders;
    final long[] value;
    final long[] firstOrder;
    final long[] lastOrder;
    final long[] lastDeed;
    final long[] cartAt;
    final long[] cartValue;
    final double[] behaviour;
    private final double[] weekAgo;
    final int[] interests;
    final long[] earned;
    final long[] redeemed;
    final double[] churn;
    final double[] score;

    CustomerColumns(Columns columns, Rates rates, long now) {
        this.columns = columns;
        this.now = now;
        cut = columns.identities.size();
        orders = new int[cut];
        value = new long[cut];
        firstOrder = never();
        lastOrder = never();
        lastDeed = never();
        cartAt = never();
        cartValue = new long[cut];
        behaviour = new double[cut];
        weekAgo = new double[cut];
        interests = new int[cut];
        earned = new long[cut];
        redeemed = new long[cut];
        read(new EventAmounts(columns, rates));
        churn = new Churn(this, now).all();
        score = new CustomerScore(this).all();
    }

    private long[] never() {
        long[] times = new long[cut];
        Arrays.fill(times, NEVER);
        return times;
    }

    int size() {
        return cut;
    }

    private void read(EventAmounts amounts) {
        long[] settled = never();
        LongSet seen = new LongSet();
        for (int row = 0; row < columns.size(); row++) {
            int person = columns.person(row);
            if (person < 0 || !columns.alive(row)) continue;
            EventType type = EventType.ofCode(columns.type.get(row));
            long at = columns.occurredAt.get(row);
            if (type.weight() > 0 && at < now + MINUTE) deed(row, person, type, at, seen);
            switch (type) {
                case PURCHASE -> {
                    orders[person]++;
                    if (amounts.usable(row)) value[person] += amounts.kept(row);
                    if (firstOrder[person] == NEVER) firstOrder[person] = at;
                    firstOrder[person] = Math.min(firstOrder[person], at);
                    lastOrder[person] = Math.max(lastOrder[person], at);
                    settled[person] = Math.max(settled[person], at);
                }
                case REFUND -> {
                    if (amounts.usable(row)) value[person] -= amounts.kept(row);
                }
                case CART_RECOVERED -> settled[person] = Math.max(settled[person], at);
                case CART_UPDATED, CART_ABANDONED -> {
                    if (at < cartAt[person]) continue;
                    cartAt[person] = at;
                    cartValue[person] = amounts.usable(row) ? amounts.kept(row) : 0;
                }
                case POINTS_EARNED -> earned[person] += columns.amount.get(row);
                case POINTS_REDEEMED -> redeemed[person] += columns.amount.get(row);
                default -> {}
            }
        }
        for (int person = 0; person < cut; person++)
            if (settled[person] >= cartAt[person]) cartAt[person] = NEVER;
    }

    private void deed(int row, int person, EventType type, long at, LongSet seen) {
        lastDeed[person] = Math.max(lastDeed[person], at);
        behaviour[person] += type.weight() * Math.pow(FADES, (now - at) / DAY);
        long then = now - WEEK;
        if (at <= then) weekAgo[person] += type.weight() * Math.pow(FADES, (then - at) / DAY);
        interest(person, columns.webinar.get(row), 1, seen);
        interest(person, columns.campaign.get(row), 0, seen);
    }

    /** A webinar or campaign the person did something about counts once. */
    private void interest(int person, int about, int kind, LongSet seen) {
        if (about > 0 && seen.add((long) person << 32 | (long) about << 1 | kind))
            interests[person]++;
    }

    /** The behaviour score as a share of what it was a week ago; NaN where that was nothing. */
    double trend(int person) {
        return weekAgo[person] > 0 ? behaviour[person] / weekAgo[person] : Double.NaN;
    }

    /** Days from a moment until now, NaN for never. */
    double days(long since) {
        return since == NEVER ? Double.NaN : (now - since) / DAY;
    }
}
