package embudo.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Shapley values against the definition, every coalition counted from the trails one by one. */
class ShapleyTest {
    private interface Worth {
        double of(int coalition);
    }

    /** S-ATTR-01: sum over S without i of |S|!(n-|S|-1)!/n! x (v(S+i) - v(S)). */
    private static double[] brute(int n, Worth worth) {
        double[] v = new double[1 << n];
        for (int set = 0; set < v.length; set++) v[set] = worth.of(set);
        double[] phi = new double[n];
        for (int i = 0; i < n; i++)
            for (int set = 0; set < v.length; set++) {
                if ((set >> i & 1) == 1) continue;
                int size = Integer.bitCount(set);
                phi[i] +=
                        factorial(size)
                                * factorial(n - size - 1)
                                / factorial(n)
                                * (v[set | 1 << i] - v[set]);
            }
        return phi;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) product *= i;
        return product;
    }

    private static boolean within(Trail trail, int coalition) {
        return Arrays.stream(trail.players()).allMatch(p -> (coalition >> p & 1) == 1);
    }

    private static double rate(Ledger ledger, int coalition, boolean money) {
        double journeys = 0;
        double good = 0;
        for (Trail trail : ledger.trails())
            if (within(trail, coalition)) {
                journeys += trail.journeys();
                good += money ? trail.value() : trail.conversions();
            }
        return journeys == 0 ? 0 : good / journeys;
    }

    private static double sum(Ledger ledger, int coalition) {
        double sum = 0;
        for (Trail trail : ledger.trails())
            if (within(trail, coalition)) sum += trail.conversions();
        return sum;
    }

    @Test
    void ratesEqualTheDefinitionUpToTwelvePlayers() {
        Random random = new Random(2);
        for (int n = 1; n <= 12; n++) {
            Ledger ledger = RandomLedger.of(random, n, 20 + n * 5, 5);
            Attribution found =
                    Attribution.of(ledger, List.of(ModelKind.values()), Options.DEFAULT);
            if (ledger.lost() == 0) continue;
            double journeys = ledger.trails().stream().mapToDouble(Trail::journeys).sum();
            double[] conversions = brute(n, set -> rate(ledger, set, false));
            double[] value = brute(n, set -> rate(ledger, set, true));
            Credit credit = found.credits().get(ModelKind.SHAPLEY_RATE);
            for (int i = 0; i < n; i++) {
                assertThat(credit.conversions()[i] / journeys)
                        .isCloseTo(conversions[i], offset(1e-9));
                assertThat(credit.value()[i] / journeys)
                        .isCloseTo(value[i], offset(1e-9 * 150_000));
            }
        }
    }

    @Test
    void conversionsEqualTheDefinition() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            int n = 1 + random.nextInt(9);
            Ledger ledger = RandomLedger.of(random, n, 60, 6);
            Credit credit =
                    Attribution.of(ledger, List.of(ModelKind.SHAPLEY), Options.DEFAULT)
                            .credits()
                            .get(ModelKind.SHAPLEY);
            double[] phi = brute(n, set -> sum(ledger, set));
            for (int i = 0; i < n; i++)
                assertThat(credit.conversions()[i]).isCloseTo(phi[i], offset(1e-9));
        }
    }

    /**
     * By hand: A alone converts 2 of 4, with B 1 of 4; so v(A) = 1/2, v(B) = 0, v(AB) = 3/8, and
     * phi(A) = (1/2 + 3/8) / 2 = 7/16, phi(B) = (0 + 3/8 - 1/2) / 2 = -1/16, of 8 journeys.
     */
    @Test
    void aPlayerThatHarmsHasNegativeCreditAndAWarning() {
        Ledger ledger =
                new Ledger(
                        List.of("a", "b"),
                        -1,
                        List.of(
                                new Trail(new int[] {0}, new double[] {0}, 2, 0, 2),
                                new Trail(new int[] {0, 1}, new double[] {1, 0}, 1, 0, 3)));
        Attribution found =
                Attribution.of(ledger, List.of(ModelKind.SHAPLEY_RATE), Options.DEFAULT);
        Credit credit = found.credits().get(ModelKind.SHAPLEY_RATE);
        assertThat(credit.conversions()[0]).isCloseTo(3.5, offset(1e-12));
        assertThat(credit.conversions()[1]).isCloseTo(-.5, offset(1e-12));
        assertThat(found.warnings())
                .contains(
                        new Warning(
                                Warning.Code.NEGATIVE_CREDIT,
                                ModelKind.SHAPLEY_RATE,
                                "b",
                                credit.conversions()[1]))
                .contains(new Warning(Warning.Code.OVER_CREDIT, ModelKind.SHAPLEY_RATE, "a", 3));
    }

    @Test
    void withoutLostJourneysRatesSayNothingAndItIsSaid() {
        Ledger ledger =
                new Ledger(
                        List.of("a", "b"),
                        -1,
                        List.of(new Trail(new int[] {0, 1}, new double[] {1, 0}, 4, 0, 0)));
        Attribution found =
                Attribution.of(ledger, List.of(ModelKind.SHAPLEY_RATE), Options.DEFAULT);
        assertThat(found.credits().get(ModelKind.SHAPLEY_RATE).conversions()).containsExactly(2, 2);
        assertThat(found.warnings()).extracting(Warning::code).contains(Warning.Code.NO_LOST);
    }

    /** The sample lies around the exact values, within four of the errors it states. */
    @Test
    void beyondTwentyPlayersASampleStatesItsError() {
        Random random = new Random(4);
        Ledger ledger = RandomLedger.of(random, 14, 400, 4);
        Credit exact =
                Attribution.of(ledger, List.of(ModelKind.SHAPLEY_RATE), Options.DEFAULT)
                        .credits()
                        .get(ModelKind.SHAPLEY_RATE);
        Credit sampled = new Sampling(14, ledger.trails()).credit(ModelKind.SHAPLEY_RATE);
        for (int i = 0; i < 14; i++) {
            assertThat(sampled.error()[i]).isBetween(1e-9, 2.0);
            assertThat(sampled.conversions()[i])
                    .isCloseTo(exact.conversions()[i], offset(4 * sampled.error()[i]));
        }
        Ledger many = RandomLedger.of(random, 25, 400, 4);
        Attribution found = Attribution.of(many, List.of(ModelKind.SHAPLEY_RATE), Options.DEFAULT);
        assertThat(found.warnings()).extracting(Warning::code).contains(Warning.Code.SAMPLED);
    }

    private static org.assertj.core.data.Offset<Double> offset(double by) {
        return org.assertj.core.api.Assertions.within(by);
    }
}
