package embudo.measure;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * The customer score, spec 06 section 8: the mean of the standing among all customers in recency,
 * frequency and money, each the percentage of customers who are no better. 0 to 100; from {@link
 * #VIP} on somebody is a VIP (S-SEG-13).
 */
final class CustomerScore {
    static final int VIP = 90;
    private final CustomerColumns c;

    CustomerScore(CustomerColumns columns) {
        c = columns;
    }

    /** By ordinal; NaN for who never ordered. */
    double[] all() {
        double[] recency = standing(person -> c.lastOrder[person]);
        double[] frequency = standing(person -> c.orders[person]);
        double[] money = standing(person -> c.value[person]);
        double[] all = new double[c.size()];
        for (int person = 0; person < all.length; person++)
            all[person] =
                    c.orders[person] == 0
                            ? Double.NaN
                            : Math.round((recency[person] + frequency[person] + money[person]) / 3);
        return all;
    }

    private double[] standing(IntToLongFunction figure) {
        long[] sorted = new long[c.size()];
        int n = 0;
        for (int person = 0; person < c.size(); person++)
            if (c.orders[person] > 0) sorted[n++] = figure.applyAsLong(person);
        Arrays.sort(sorted, 0, n);
        double[] standing = new double[c.size()];
        for (int person = 0; person < standing.length; person++)
            if (c.orders[person] > 0)
                standing[person] = 100.0 * upTo(sorted, n, figure.applyAsLong(person)) / n;
        return standing;
    }

    /** How many of the first {@code n} sorted values are no larger. */
    private static int upTo(long[] sorted, int n, long value) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
