package embudo.learn.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.kernel.Progress;
import embudo.learn.data.Table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;

/** The reference is Shapley's formula over all subsets of columns. */
class TreeShapTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void equalsShapleysFormula(int columns) {
        Table table = ForestTest.whole(120, columns);
        Forest forest = ForestTest.grow(table, 4, 1, 42, Progress.NONE);
        for (int r = 0; r < 12; r++) {
            double[] row = table.row(r);
            // A word that may never have come this far down a tree.
            if (table.schema().field(0).nominal()) row[0] = table.schema().field(0).cell(null);
            TreeShap.Explanation explained = TreeShap.explain(forest, row);
            int[] bins = forest.bins(row);
            for (int f = 0; f < columns; f++)
                assertThat(explained.values()[f]).isCloseTo(shapley(forest, bins, f), within(1e-9));
            assertThat(explained.base()).isCloseTo(known(forest, bins, 0), within(1e-9));
            assertThat(explained.base() + Arrays.stream(explained.values()).sum())
                    .isCloseTo(forest.probability(row), within(1e-9));
        }
    }

    private static double shapley(Forest forest, int[] bins, int feature) {
        double sum = 0;
        int n = bins.length;
        for (int set = 0; set < 1 << n; set++) {
            if ((set >> feature & 1) == 1) continue;
            int size = Integer.bitCount(set);
            double weight = factorial(size) * factorial(n - size - 1) / factorial(n);
            sum += weight * (known(forest, bins, set | 1 << feature) - known(forest, bins, set));
        }
        return sum;
    }

    private static double known(Forest forest, int[] bins, int set) {
        double sum = 0;
        for (int t = 0; t < forest.trees(); t++) sum += known(forest, forest.root(t), bins, set);
        return sum / forest.trees();
    }

    /** Expected answer below a node when only the columns of the set are known. */
    private static double known(Forest forest, int at, int[] bins, int set) {
        long node = forest.node(at);
        if (Packed.isLeaf(node)) return forest.value(at);
        int feature = Packed.feature(node);
        if ((set >> feature & 1) == 1)
            return known(forest, Packed.next(node, bins[feature]), bins, set);
        double sum = 0;
        double cover = 0;
        for (int c = 0; c < forest.children(node); c++) {
            int child = Packed.firstChild(node) + c;
            cover += forest.cover(child);
            if (forest.cover(child) > 0)
                sum += forest.cover(child) * known(forest, child, bins, set);
        }
        return sum / cover;
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) product *= i;
        return product;
    }
}
