package embudo.learn.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Work;
import embudo.learn.data.Imputation;
import embudo.learn.data.Table;
import embudo.learn.weka.WekaRows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import weka.classifiers.trees.RandomForest;
import weka.core.Instances;

import java.util.concurrent.atomic.AtomicInteger;

/** The reference is Weka's own forest, grown and asked by Weka. */
class ForestTest {
    @ParameterizedTest
    @CsvSource({"1, 60, 1, 1", "2, 300, 4, 1", "3, 801, 9, 3", "4, 1000, 12, 20", "5, 37, 3, 2"})
    void equalsWekaOnEveryRow(int seed, int rows, int columns, int leaf) throws Exception {
        Table examples = Examples.random(rows, columns, seed);
        Table table = Imputation.of(examples).apply(examples);
        Forest forest = grow(table, 25, leaf, seed, Progress.NONE);
        RandomForest weka = weka(table, 25, leaf, seed);
        Table fresh = Examples.random(200, columns, seed, seed + 1_000);
        equal(forest, weka, table);
        equal(forest, weka, Imputation.of(examples).apply(fresh));
    }

    @Test
    void theOrderOfThreadsDoesNotShow() {
        Table table = whole(400, 6);
        Forest one = grow(table, 12, 2, 42, Progress.NONE);
        Forest two = grow(table, 12, 2, 42, Progress.NONE);
        double[] first = new double[400];
        double[] second = new double[400];
        one.probabilities(table, first);
        two.probabilities(table, second);
        assertThat(first).isEqualTo(second);
        assertThat(one.trees()).isEqualTo(12);
    }

    @Test
    void stopsBetweenTwoTrees() {
        AtomicInteger grown = new AtomicInteger();
        Progress stop =
                new Progress() {
                    @Override
                    public void at(long done, long total) {
                        grown.incrementAndGet();
                    }

                    @Override
                    public boolean cancelled() {
                        return grown.get() >= 3;
                    }
                };
        assertThatThrownBy(() -> grow(whole(100, 3), 50, 1, 42, stop))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("kernel.cancelled");
        assertThat(grown.get()).isBetween(3, 3 + Runtime.getRuntime().availableProcessors());
    }

    @Test
    void aGapIsRefused() {
        Forest forest = grow(whole(100, 1), 5, 1, 42, Progress.NONE);
        assertThatThrownBy(() -> forest.probability(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Forest grow(Table table, int trees, int leaf, int seed, Progress progress) {
        try (Work work = new Work()) {
            return new ForestGrower(work).grow(table, trees, leaf, seed, progress);
        }
    }

    static RandomForest weka(Table table, int trees, int leaf, int seed) throws Exception {
        RandomForest forest = new RandomForest();
        forest.setNumIterations(trees);
        forest.setSeed(seed);
        forest.setOptions(
                new String[] {"-I", "" + trees, "-S", "" + seed, "-M", "" + leaf, "-K", "0"});
        forest.buildClassifier(WekaRows.of(table));
        return forest;
    }

    static void equal(Forest forest, RandomForest weka, Table rows) throws Exception {
        Instances header = WekaRows.empty(rows.schema(), 0);
        double[] packed = new double[rows.rows()];
        forest.probabilities(rows, packed);
        for (int r = 0; r < packed.length; r++) {
            double theirs = weka.distributionForInstance(WekaRows.row(rows, r, header))[1];
            assertThat(packed[r]).isCloseTo(theirs, within(1e-9));
            assertThat(forest.probability(rows.row(r))).isCloseTo(theirs, within(1e-9));
        }
    }

    static Table whole(int rows, int columns) {
        Table examples = Examples.random(rows, columns, 7);
        return Imputation.of(examples).apply(examples);
    }
}
