package embudo.learn.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class MeasuresTest {
    /** Half of all pairs' ties count; probabilities on a grid make many. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 1_000_000})
    void aucIsTheShareOfPairsInOrder(int grid) {
        Random random = new Random(grid);
        for (int trial = 0; trial < 20; trial++) {
            double[] labels = random.ints(60, 0, 2).asDoubleStream().toArray();
            double[] scores =
                    random.ints(60, 0, grid).mapToDouble(i -> i / (double) grid).toArray();
            double right = 0;
            double pairs = 0;
            for (int i = 0; i < 60; i++)
                for (int j = 0; j < 60; j++)
                    if (labels[i] == 1 && labels[j] == 0) {
                        pairs++;
                        right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    }
            assertThat(Measures.auc(labels, scores)).isCloseTo(right / pairs, within(1e-12));
        }
    }

    @Test
    void figuresAreThoseWorkedOutByHand() {
        double[] labels = {1, 0, 1, 0};
        double[] p = {0.8, 0.4, 0.3, 0.1};
        Report report = Report.of(labels, p, 0.35);
        assertThat(report.brier()).isCloseTo((0.04 + 0.16 + 0.49 + 0.01) / 4, within(1e-12));
        assertThat(report.logLoss()).isCloseTo(-Math.log(0.8 * 0.6 * 0.3 * 0.9) / 4, within(1e-12));
        assertThat(report.auc()).isEqualTo(0.75);
        assertThat(report.accuracy()).isEqualTo(0.75);
        assertThat(report.precision()).isEqualTo(1);
        assertThat(report.recall()).isEqualTo(0.5);
        assertThat(report.confusion()).containsExactly(new Report.Confusion(0.35, 1, 1, 1, 1));
        assertThat(report.roc())
                .containsExactly(
                        new Report.RocPoint(0, 0),
                        new Report.RocPoint(0, 0.5),
                        new Report.RocPoint(0.5, 0.5),
                        new Report.RocPoint(0.5, 1),
                        new Report.RocPoint(1, 1));
    }

    @Test
    void liftTakesTheBestTenthAndSharesTies() {
        double[] labels = new double[100];
        double[] p = new double[100];
        for (int i = 0; i < 20; i++) labels[i] = 1;
        for (int i = 0; i < 5; i++) p[i] = 0.9;
        // Five sure hits, then five of ninety-five that tie, fifteen hits among them.
        assertThat(Measures.liftTopDecile(labels, p))
                .isCloseTo((5 + 5 * 15 / 95.0) / 10 / 0.2, within(1e-12));
    }

    /** Ends of Wilson's interval solve (rate - p)² = z² p (1 - p) / n. */
    @Test
    void intervalEndsSolveWilsonsEquation() {
        for (int hits = 0; hits <= 30; hits++) {
            Interval interval = Interval.wilson(hits, 30);
            for (double p : new double[] {interval.low(), interval.high()})
                assertThat(Math.pow(hits / 30.0 - p, 2))
                        .isCloseTo(1.959964 * 1.959964 * p * (1 - p) / 30, within(1e-6));
        }
    }
}
