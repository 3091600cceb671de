package embudo.learn.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Random;

class CalibrationTest {
    /**
     * The rising fit has a formula: at i, the greatest over starts a ≤ i of the smallest mean over
     * ends b ≥ i.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void poolsAreTheMinimaxOfMeans(long seed) {
        Random random = new Random(seed);
        double[] raw = random.doubles(80).toArray();
        double[] labels = Arrays.stream(raw).map(p -> random.nextDouble() < p ? 1 : 0).toArray();
        int[] order = Measures.ascending(raw);
        Pools pools = Pools.of(labels, raw);
        int i = 0;
        for (int pool = 0; pool < pools.count(); pool++)
            for (int in = 0; in < pools.size(pool); in++, i++) {
                double greatest = 0;
                for (int a = 0; a <= i; a++) {
                    double smallest = 1;
                    for (int b = i; b < 80; b++) {
                        double hits = 0;
                        for (int r = a; r <= b; r++) hits += labels[order[r]];
                        smallest = Math.min(smallest, hits / (b - a + 1));
                    }
                    greatest = Math.max(greatest, smallest);
                }
                assertThat(pools.rate(pool)).isCloseTo(greatest, within(1e-12));
            }
        assertThat(i).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3})
    void repairsDistortedProbabilitiesAndNeverFalls(double slope) {
        Random random = new Random(9);
        double[] truth = random.doubles(20_000, 0.05, 0.95).toArray();
        double[] labels = Arrays.stream(truth).map(p -> random.nextDouble() < p ? 1 : 0).toArray();
        double[] raw =
                Arrays.stream(truth).map(p -> Logit.sigmoid((Logit.of(p) - 0.5) / slope)).toArray();
        Platt platt = Platt.fit(labels, raw);
        assertThat(platt.slope()).isCloseTo(slope, within(0.05 * Math.max(1, slope)));
        assertThat(platt.intercept()).isCloseTo(0.5, within(0.05));
        for (Calibration c :
                new Calibration[] {
                    platt, Isotonic.fit(labels, raw), CalibrationChoice.of(labels, raw, 42)
                }) {
            double last = 0;
            for (double p = 0; p <= 1; p += 0.001) {
                assertThat(c.of(p)).isBetween(last, 1.0);
                last = c.of(p);
            }
            double[] mended = raw.clone();
            c.apply(mended);
            for (int i = 0; i < 100; i++) assertThat(mended[i]).isCloseTo(truth[i], within(0.08));
        }
    }
}
