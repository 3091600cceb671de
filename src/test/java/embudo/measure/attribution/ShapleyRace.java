package embudo.measure.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Exact Shapley values of the rate of conversion, once by the zeta transform and once by counting
 * every coalition anew over the distinct sets of channels.
 */
public final class ShapleyRace {
    private final int players;
    private final Ledger ledger;

    public ShapleyRace(int players, int journeys) {
        this.players = players;
        ledger = RandomLedger.of(new Random(16), players, journeys, 8);
    }

    public double[] fast() {
        return Attribution.of(ledger, List.of(ModelKind.SHAPLEY_RATE), Options.DEFAULT)
                .credits()
                .get(ModelKind.SHAPLEY_RATE)
                .conversions();
    }

    public double[] naive() {
        Map<Integer, double[]> sums = new HashMap<>();
        double all = 0;
        for (Trail trail : ledger.trails()) {
            int set = 0;
            for (int player : trail.players()) set |= 1 << player;
            double[] sum = sums.computeIfAbsent(set, k -> new double[2]);
            sum[0] += trail.journeys();
            sum[1] += trail.conversions();
            all += trail.journeys();
        }
        int[] sets = sums.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[][] counts = Arrays.stream(sets).mapToObj(sums::get).toArray(double[][]::new);
        double[] worth = new double[1 << players];
        for (int coalition = 0; coalition < worth.length; coalition++)
            worth[coalition] = rate(coalition, sets, counts);
        double[] weight = Coalitions.weights(players);
        double[] phi = new double[players];
        for (int i = 0; i < players; i++)
            for (int set = 0; set < worth.length; set++)
                if ((set >> i & 1) == 0)
                    phi[i] +=
                            weight[Integer.bitCount(set)]
                                    * (worth[set | 1 << i] - worth[set])
                                    * all;
        return phi;
    }

    private static double rate(int coalition, int[] sets, double[][] counts) {
        double journeys = 0;
        double conversions = 0;
        for (int i = 0; i < sets.length; i++)
            if ((sets[i] & ~coalition) == 0) {
                journeys += counts[i][0];
                conversions += counts[i][1];
            }
        return journeys == 0 ? 0 : conversions / journeys;
    }

    /** Distinct sets of channels. */
    public long sets() {
        return ledger.trails().stream()
                .map(t -> Arrays.stream(t.players()).distinct().sorted().boxed().toList())
                .distinct()
                .count();
    }
}
