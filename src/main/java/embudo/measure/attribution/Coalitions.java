package embudo.measure.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Exact Shapley values of the rate of conversion: a coalition is worth what share (or value) of the
 * journeys whose players all belong to it converted. Sums over all subsets are made for all
 * coalitions at once by the zeta transform, so that n players take n·2^n steps.
 */
final class Coalitions {
    /** Beyond this memory and time double with every player. */
    static final int MOST = 20;

    private final int players;
    private final double[] journeys;
    private final double[] conversions;
    private final double[] value;

    Coalitions(int players, List<Trail> trails) {
        this.players = players;
        journeys = new double[1 << players];
        conversions = new double[1 << players];
        value = new double[1 << players];
        for (Trail trail : trails) {
            if (!trail.touched()) continue;
            int set = 0;
            for (int player : trail.players()) set |= 1 << player;
            journeys[set] += trail.journeys();
            conversions[set] += trail.conversions();
            value[set] += trail.value();
        }
        zeta(journeys);
        zeta(conversions);
        zeta(value);
    }

    private void zeta(double[] sums) {
        for (int bit = 1; bit < sums.length; bit <<= 1)
            for (int block = bit; block < sums.length; block += bit << 1)
                for (int set = block; set < block + bit; set++) sums[set] += sums[set ^ bit];
    }

    /** Brought to conversions: they add up to all there are. */
    double[] conversionShares() {
        return shapley(conversions);
    }

    double[] valueShares() {
        return shapley(value);
    }

    /**
     * phi(i) = sum over S without i of |S|!(n−|S|−1)!/n! · (v(S+i) − v(S)). Every coalition enters
     * once with a plus for its members and once with a minus for the others.
     */
    private double[] shapley(double[] worth) {
        double[] weight = weights(players);
        double[] phi = new double[players];
        double others = 0;
        for (int set = 1; set < worth.length; set++) {
            if (journeys[set] == 0) continue;
            double v = worth[set] / journeys[set];
            int size = Integer.bitCount(set);
            double minus = size == players ? 0 : weight[size] * v;
            double both = weight[size - 1] * v + minus;
            others += minus;
            for (int rest = set; rest != 0; rest &= rest - 1)
                phi[Integer.numberOfTrailingZeros(rest)] += both;
        }
        double all = journeys[journeys.length - 1];
        double minus = others;
        return Arrays.stream(phi).map(p -> (p - minus) * all).toArray();
    }

    /** |S|!(n−|S|−1)!/n! by |S|. */
    static double[] weights(int n) {
        double[] weights = new double[n];
        if (n > 0) weights[0] = 1.0 / n;
        for (int s = 1; s < n; s++) weights[s] = weights[s - 1] * s / (n - s);
        return weights;
    }
}
