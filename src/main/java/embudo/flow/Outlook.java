package embudo.flow;

import embudo.flow.Responses.Chance;

import java.util.List;

/** What messages should bring, and how sure that is. */
final class Outlook {
    /** Eight of ten cases lie within so many standard deviations. */
    private static final double EIGHTY = 1.2816;

    private Outlook() {}

    static List<Rehearsed.Expected> of(long messages, Responses r) {
        Chance[] opened = {r.open()};
        Chance[] clicked = {r.open(), r.click()};
        Chance[] bought = {r.open(), r.click(), r.buy()};
        return List.of(
                expected("opened", messages, opened),
                expected("clicked", messages, clicked),
                expected("bought", messages, bought));
    }

    /**
     * A chain of chances that are estimated independently: the variance of the product of the
     * chances is by the product rule for second moments, that of the count adds the draw itself.
     */
    private static Rehearsed.Expected expected(String kind, long n, Chance... chain) {
        double mean = 1;
        double second = 1;
        for (Chance c : chain) {
            mean *= c.mean();
            second *= c.variance() + c.mean() * c.mean();
        }
        double variance = n * mean * (1 - mean) + (double) n * (n - 1) * (second - mean * mean);
        double reach = EIGHTY * Math.sqrt(Math.max(0, variance));
        return new Rehearsed.Expected(
                kind,
                n * mean,
                Math.max(0, n * mean - reach),
                Math.min(n, n * mean + reach),
                mean,
                chain[0].n());
    }
}
