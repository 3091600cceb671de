package embudo.measure.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Shapley values of the rate of conversion from random orders of joining, each order followed by
 * its reverse. Every order's gains add up to the total, so the credits do too; the standard error
 * is that of the mean over pairs of orders.
 */
final class Sampling {
    /**
     * Pairs of orders, always the same ones: the answer does not change from one look to the next.
     */
    static final int PAIRS = 2_000;

    private static final long SEED = 42;
    private final int players;
    private final int[][] sets;
    private final double[] journeys;
    private final double[] conversions;
    private final double[] value;
    private double all;

    /** Journeys with the same players. */
    private static final class Sum {
        private double journeys;
        private double conversions;
        private double value;
    }

    Sampling(int players, List<Trail> trails) {
        this.players = players;
        Map<List<Integer>, Sum> sums = new HashMap<>();
        for (Trail trail : trails) {
            if (!trail.touched()) continue;
            List<Integer> set = Arrays.stream(trail.players()).distinct().sorted().boxed().toList();
            Sum sum = sums.computeIfAbsent(set, k -> new Sum());
            sum.journeys += trail.journeys();
            sum.conversions += trail.conversions();
            sum.value += trail.value();
        }
        List<List<Integer>> keys = new ArrayList<>(sums.keySet());
        sets = new int[keys.size()][];
        journeys = new double[keys.size()];
        conversions = new double[keys.size()];
        value = new double[keys.size()];
        for (int i = 0; i < sets.length; i++) {
            sets[i] = keys.get(i).stream().mapToInt(Integer::intValue).toArray();
            Sum sum = sums.get(keys.get(i));
            journeys[i] = sum.journeys;
            conversions[i] = sum.conversions;
            value[i] = sum.value;
            all += sum.journeys;
        }
    }

    Credit credit(ModelKind model) {
        double[] conversionSum = new double[players];
        double[] squares = new double[players];
        double[] valueSum = new double[players];
        SplittableRandom random = new SplittableRandom(SEED);
        int[] place = new int[players];
        for (int i = 0; i < players; i++) place[i] = i;
        for (int pair = 0; pair < PAIRS; pair++) {
            shuffle(place, random);
            double[] conversion = new double[players];
            join(place, conversion, valueSum);
            int[] reverse = Arrays.stream(place).map(p -> players - 1 - p).toArray();
            join(reverse, conversion, valueSum);
            for (int i = 0; i < players; i++) {
                double mean = conversion[i] / 2;
                conversionSum[i] += mean;
                squares[i] += mean * mean;
            }
        }
        double[] error = new double[players];
        for (int i = 0; i < players; i++) {
            double mean = conversionSum[i] / PAIRS;
            double variance = Math.max(0, squares[i] / PAIRS - mean * mean) / (PAIRS - 1);
            conversionSum[i] = mean * all;
            valueSum[i] *= all / (2 * PAIRS);
            error[i] = Math.sqrt(variance) * all;
        }
        return new Credit(model, conversionSum, valueSum, error);
    }

    /** Adds each player's gain when they join in order of {@code place}. */
    private void join(int[] place, double[] conversionGain, double[] valueGain) {
        double[] n = new double[players];
        double[] c = new double[players];
        double[] v = new double[players];
        for (int i = 0; i < sets.length; i++) {
            int last = 0;
            for (int player : sets[i]) last = Math.max(last, place[player]);
            n[last] += journeys[i];
            c[last] += conversions[i];
            v[last] += value[i];
        }
        int[] order = new int[players];
        for (int i = 0; i < players; i++) order[place[i]] = i;
        double many = 0;
        double converted = 0;
        double worth = 0;
        double rateBefore = 0;
        double worthBefore = 0;
        for (int at = 0; at < players; at++) {
            many += n[at];
            converted += c[at];
            worth += v[at];
            double rate = many == 0 ? 0 : converted / many;
            double each = many == 0 ? 0 : worth / many;
            conversionGain[order[at]] += rate - rateBefore;
            valueGain[order[at]] += each - worthBefore;
            rateBefore = rate;
            worthBefore = each;
        }
    }

    private static void shuffle(int[] items, SplittableRandom random) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int held = items[i];
            items[i] = items[j];
            items[j] = held;
        }
    }
}
