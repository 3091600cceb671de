package embudo.learn.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.data.Imputation;
import embudo.learn.data.Table;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class LineTest {
    private static final Table TABLE = Examples.random(900, 6, 3);

    private static ForestModel model() {
        try (Work work = new Work()) {
            return new ForestTrainer(work, Ticker.fixed(Instant.EPOCH))
                    .train(TABLE, new ForestConfig(12, 42, List.of(10), 5, 3, true), Progress.NONE);
        }
    }

    @Test
    void aModelWithALineReadsBackToTheSameAnswers() {
        ForestModel model = model();
        ForestModel again = ModelFile.read(ModelFile.bytes(model), "line");
        assertThat(again.line()).isNotNull();
        for (int r = 0; r < 100; r++)
            assertThat(again.probability(TABLE.row(r)))
                    .isEqualTo(model.probability(TABLE.row(r)))
                    .isCloseTo(model.probabilities(TABLE.select(new int[] {r}))[0], within(1e-12));
    }

    /** At the least of a convex loss no weight can move without loss. */
    @Test
    void theRegressionIsAtItsOptimum() {
        Random random = new Random(7);
        double[][] rows = new double[300][4];
        double[] labels = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            rows[r][0] = 1;
            for (int c = 1; c < 4; c++) rows[r][c] = random.nextGaussian();
            labels[r] = random.nextGaussian() + rows[r][1] - 0.5 * rows[r][2] > 0.8 ? 1 : 0;
        }
        double[] beta = Ridge.fit(rows, labels, 2);
        double least = penalised(rows, labels, beta);
        for (int c = 0; c < beta.length; c++)
            for (double step : new double[] {-1e-3, 1e-3}) {
                double[] moved = beta.clone();
                moved[c] += step;
                assertThat(penalised(rows, labels, moved)).isGreaterThan(least);
            }
    }

    private static double penalised(double[][] rows, double[] labels, double[] beta) {
        double loss = 0;
        for (int r = 0; r < rows.length; r++) {
            double odds = 0;
            for (int c = 0; c < beta.length; c++) odds += beta[c] * rows[r][c];
            double p = 1 / (1 + Math.exp(-odds));
            loss -= Math.log(labels[r] == 1 ? p : 1 - p);
        }
        for (int c = 1; c < beta.length; c++) loss += 2 * beta[c] * beta[c];
        return loss;
    }

    /** What the trees credit to the line goes to the columns, and to none more than it adds. */
    @Test
    void theLinesPartIsSpreadOverItsColumns() {
        ForestModel model = model();
        Imputation imputation = model.imputation();
        for (int r = 0; r < 200; r++) {
            double[] row = imputation.apply(TABLE.row(r));
            double[] exact = TreeShap.explain(model.forest(), model.line().widen(row)).values();
            double[] spread = model.explain(TABLE.row(r)).values();
            assertThat(spread).hasSize(row.length);
            double line = exact[row.length];
            double handed = Arrays.stream(spread).sum() - Arrays.stream(exact).sum() + line;
            assertThat(handed * line).isGreaterThanOrEqualTo(-1e-12);
            assertThat(Math.abs(handed)).isLessThanOrEqualTo(Math.abs(line) + 1e-12);
        }
    }
}
