package embudo.measure.attribution;

/**
 * Credit by what would be lost without a player: 1 − P(conversion without it) / P(conversion),
 * brought to the total.
 */
final class RemovalEffects {
    private RemovalEffects() {}

    static Credit of(Ledger ledger, int order) {
        Chain chain = Chain.of(ledger, order);
        int n = ledger.players().size();
        double[] conversions = new double[n];
        double[] value = new double[n];
        double all = chain.conversion(Chain.NOBODY)[0];
        double worth = chain.value(Chain.NOBODY)[0];
        for (int p = 0; p < n; p++) {
            conversions[p] = all - chain.conversion(p)[0];
            value[p] = worth - chain.value(p)[0];
        }
        double total = ledger.touched(Trail::conversions);
        double money = ledger.touched(Trail::value);
        // Value that refunds have eaten up has no effects of its own to be divided by.
        if (sum(value) <= 0) System.arraycopy(conversions, 0, value, 0, n);
        return Credit.exact(ModelKind.MARKOV, brought(conversions, total), brought(value, money));
    }

    private static double[] brought(double[] effects, double total) {
        double sum = sum(effects);
        double[] credits = new double[effects.length];
        if (sum <= 0) return credits;
        for (int i = 0; i < credits.length; i++) credits[i] = total * effects[i] / sum;
        return credits;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double v : values) sum += v;
        return sum;
    }
}
