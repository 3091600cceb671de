package embudo.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How all who ordered stand in recency, frequency and money, and the gaps between the orders of
 * those who ordered more than once. Immutable.
 */
final class CustomerRanks {
    static final CustomerRanks NONE = new CustomerRanks(none(), none(), none(), none());
    private final SortedLongs recency;
    private final SortedLongs frequency;
    private final SortedLongs money;

    /** As bits: no gap is negative, so these have the order of the numbers. */
    private final SortedLongs gaps;

    private CustomerRanks(
            SortedLongs recency, SortedLongs frequency, SortedLongs money, SortedLongs gaps) {
        this.recency = recency;
        this.frequency = frequency;
        this.money = money;
        this.gaps = gaps;
    }

    private static SortedLongs none() {
        return SortedLongs.of(new long[0]);
    }

    /** The same with other states of some people. */
    CustomerRanks with(List<CustomerState> before, List<CustomerState> after) {
        List<CustomerState> out = new ArrayList<>(before);
        List<CustomerState> in = new ArrayList<>(after);
        out.removeIf(s -> s.orders() == 0);
        in.removeIf(s -> s.orders() == 0);
        if (out.isEmpty() && in.isEmpty()) return this;
        SortedLongs recent = moved(recency, out, in, CustomerState::lastOrder);
        SortedLongs frequent = moved(frequency, out, in, CustomerState::orders);
        SortedLongs worth = moved(money, out, in, CustomerState::value);
        out.removeIf(s -> s.orders() == 1);
        in.removeIf(s -> s.orders() == 1);
        return new CustomerRanks(
                recent,
                frequent,
                worth,
                moved(gaps, out, in, s -> Double.doubleToLongBits(s.gap())));
    }

    private static SortedLongs moved(
            SortedLongs all,
            List<CustomerState> out,
            List<CustomerState> in,
            ToLongFunction<CustomerState> figure) {
        return all.with(
                out.stream().mapToLong(figure).toArray(), in.stream().mapToLong(figure).toArray());
    }

    /**
     * The customer score, spec 06 section 8: the mean of the standing among all customers in
     * recency, frequency and money, each the percentage of customers who are no better. 0 to 100,
     * NaN for who never ordered.
     */
    double score(CustomerState s) {
        if (s.orders() == 0) return Double.NaN;
        double recent = standing(recency, s.lastOrder());
        double frequent = standing(frequency, s.orders());
        double worth = standing(money, s.value());
        return Math.round((recent + frequent + worth) / 3);
    }

    private static double standing(SortedLongs all, long figure) {
        return 100.0 * all.upTo(figure) / all.size();
    }

    /** How many have ordered more than once. */
    int returned() {
        return gaps.size();
    }

    /** Median of the mean gaps of those who ordered more than once, in days. */
    double usualGap() {
        int n = gaps.size();
        return (Double.longBitsToDouble(gaps.get((n - 1) / 2))
                        + Double.longBitsToDouble(gaps.get(n / 2)))
                / 2;
    }
}
