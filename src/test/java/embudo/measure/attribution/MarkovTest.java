package embudo.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Removal effects against the transition matrix solved by Gaussian elimination. */
class MarkovTest {
    private static final List<Integer> START = List.of(-1);

    /** P(conversion from START) with the touches of one player leading to NULL, -1 for none. */
    private static double reference(Ledger ledger, int order, int removed, boolean money) {
        Map<List<Integer>, Map<List<Integer>, Double>> next = new HashMap<>();
        Map<List<Integer>, Double> reward = new HashMap<>();
        Map<List<Integer>, Double> out = new HashMap<>();
        for (Trail trail : ledger.trails()) {
            List<Integer> at = START;
            List<Integer> memory = new ArrayList<>();
            for (int player : trail.players()) {
                memory.add(player);
                if (memory.size() > order) memory.removeFirst();
                List<Integer> to = List.copyOf(memory);
                next.computeIfAbsent(at, k -> new HashMap<>())
                        .merge(to, trail.journeys(), Double::sum);
                out.merge(at, trail.journeys(), Double::sum);
                at = to;
            }
            out.merge(at, trail.journeys(), Double::sum);
            reward.merge(at, money ? trail.value() : trail.conversions(), Double::sum);
        }
        List<List<Integer>> states = new ArrayList<>(out.keySet());
        int n = states.size();
        double[][] m = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            List<Integer> state = states.get(i);
            m[i][i] = 1;
            if (removed >= 0 && state.getLast() == removed) continue;
            double total = out.get(state);
            if (total == 0) continue;
            for (var to : next.getOrDefault(state, Map.of()).entrySet())
                m[i][states.indexOf(to.getKey())] -= to.getValue() / total;
            m[i][n] = reward.getOrDefault(state, 0.0) / total;
        }
        return eliminate(m)[states.indexOf(START)];
    }

    private static double[] eliminate(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c; r < n; r++) if (Math.abs(m[r][c]) > Math.abs(m[pivot][c])) pivot = r;
            double[] held = m[c];
            m[c] = m[pivot];
            m[pivot] = held;
            for (int r = 0; r < n; r++) {
                if (r == c || m[r][c] == 0) continue;
                double f = m[r][c] / m[c][c];
                for (int k = c; k <= n; k++) m[r][k] -= f * m[c][k];
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = m[i][n] / m[i][i];
        return x;
    }

    @Test
    void creditsEqualTheTransitionMatrix() {
        Random random = new Random(6);
        for (int round = 0; round < 30; round++) {
            int n = 2 + random.nextInt(4);
            int order = 1 + round % 3;
            Ledger ledger = RandomLedger.of(random, n, 80, 6);
            Credit credit =
                    Attribution.of(
                                    ledger,
                                    List.of(ModelKind.MARKOV),
                                    Options.DEFAULT.withOrder(order))
                            .credits()
                            .get(ModelKind.MARKOV);
            double[] effects = new double[n];
            double[] worth = new double[n];
            double sum = 0;
            double sumWorth = 0;
            double all = reference(ledger, order, -1, false);
            double allWorth = reference(ledger, order, -1, true);
            for (int i = 0; i < n; i++) {
                sum += effects[i] = 1 - reference(ledger, order, i, false) / all;
                sumWorth += worth[i] = 1 - reference(ledger, order, i, true) / allWorth;
            }
            for (int i = 0; i < n; i++) {
                assertThat(credit.conversions()[i])
                        .isCloseTo(ledger.conversions() * effects[i] / sum, within(1e-8));
                assertThat(credit.value()[i])
                        .isCloseTo(ledger.value() * worth[i] / sumWorth, within(1e-3));
            }
        }
    }

    /**
     * By hand: A converts 1 of 2; A, B converts 1 of 2. From START always A, from A to B 2 of 4,
     * converted 1, lost 1; B converts 1 of 2. P = 1/4 + 1/2 * 1/2 = 1/2. Without A nothing: effect
     * 1. Without B P = 1/4: effect 1/2. Two conversions: A 4/3, B 2/3.
     */
    @Test
    void aChainWorkedOutByHand() {
        Ledger ledger =
                new Ledger(
                        List.of("a", "b"),
                        -1,
                        List.of(
                                new Trail(new int[] {0}, new double[] {0}, 1, 0, 1),
                                new Trail(new int[] {0, 1}, new double[] {1, 0}, 1, 0, 1)));
        Credit credit =
                Attribution.of(ledger, List.of(ModelKind.MARKOV), Options.DEFAULT)
                        .credits()
                        .get(ModelKind.MARKOV);
        assertThat(credit.conversions()[0]).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(credit.conversions()[1]).isCloseTo(2 / 3.0, within(1e-12));
    }
}
