package embudo.measure.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Touches as an absorbing Markov chain: from START over the last touches of a person to CONVERSION
 * or NULL, with the shares of what really happened. A state of order k is the last k touches.
 */
public final class Chain {
    /** Removes nobody. */
    public static final int NOBODY = -1;

    private static final double STILL = 1e-15;
    private static final int MOST_ROUNDS = 100_000;
    private final int[] newest;
    private final int[] starts;
    private final int[] targets;
    private final double[] counts;
    private final double[] left;
    private final double[] converted;
    private final double[] value;

    private Chain(List<Tally> states, int transitions) {
        int n = states.size();
        newest = new int[n];
        starts = new int[n + 1];
        targets = new int[transitions];
        counts = new double[transitions];
        left = new double[n];
        converted = new double[n];
        value = new double[n];
        int at = 0;
        for (int s = 0; s < n; s++) {
            Tally tally = states.get(s);
            newest[s] = tally.newest;
            left[s] = tally.left;
            converted[s] = tally.converted;
            value[s] = tally.value;
            for (Map.Entry<Integer, double[]> next : tally.next.entrySet()) {
                targets[at] = next.getKey();
                counts[at++] = next.getValue()[0];
            }
            starts[s + 1] = at;
        }
    }

    /** What was seen of one state. */
    private static final class Tally {
        private final int newest;
        private final Map<Integer, double[]> next = new HashMap<>();
        private double left;
        private double converted;
        private double value;

        Tally(int newest) {
            this.newest = newest;
        }
    }

    /** The chain of a ledger; {@code order} touches are remembered, 1 to 3. */
    public static Chain of(Ledger ledger, int order) {
        long base = ledger.players().size() + 1L;
        long window = (long) Math.pow(base, order);
        Map<Long, Integer> numbers = new HashMap<>();
        List<Tally> states = new ArrayList<>(List.of(new Tally(NOBODY)));
        int transitions = 0;
        for (Trail trail : ledger.trails()) {
            if (!trail.touched() || trail.journeys() == 0) continue;
            long memory = 0;
            Tally at = states.getFirst();
            for (int player : trail.players()) {
                memory = (memory * base + player + 1) % window;
                Integer number = numbers.get(memory);
                if (number == null) {
                    number = states.size();
                    numbers.put(memory, number);
                    states.add(new Tally(player));
                }
                double[] count = at.next.get(number);
                if (count == null) {
                    at.next.put(number, count = new double[1]);
                    transitions++;
                }
                count[0] += trail.journeys();
                at.left += trail.journeys();
                at = states.get(number);
            }
            at.left += trail.journeys();
            at.converted += trail.conversions();
            at.value += trail.value();
        }
        return new Chain(states, transitions);
    }

    /** Number of states, START the first. */
    int size() {
        return newest.length;
    }

    /** The player of a state's last touch, -1 for START. */
    public int newest(int state) {
        return newest[state];
    }

    /**
     * From every state the probability of a conversion; a removed player's touches lead to NULL.
     */
    public double[] conversion(int removed) {
        return solve(converted, removed);
    }

    /** From every state the expected value, as {@link #conversion}. */
    public double[] value(int removed) {
        return solve(value, removed);
    }

    /**
     * Solves x = (reward + counts x) / left by Gauss-Seidel, each state's return to itself taken
     * out of the sum; the chain is absorbing, so that it always converges.
     */
    private double[] solve(double[] reward, int removed) {
        double[] x = new double[size()];
        double scale = Math.max(1, Arrays.stream(reward).map(Math::abs).max().orElse(1));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double change = 0;
            for (int s = x.length - 1; s >= 0; s--) {
                if (removed != NOBODY && newest[s] == removed) continue;
                double sum = reward[s];
                double out = left[s];
                for (int i = starts[s]; i < starts[s + 1]; i++)
                    if (targets[i] == s) out -= counts[i];
                    else sum += counts[i] * x[targets[i]];
                double now = out <= 0 ? 0 : sum / out;
                change = Math.max(change, Math.abs(now - x[s]));
                x[s] = now;
            }
            if (change <= STILL * scale) return x;
        }
        return x;
    }
}
