package embudo.learn.forest;

import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Work;
import embudo.learn.data.Table;
import embudo.learn.weka.WekaRows;

import weka.core.Instances;

import java.util.List;
import java.util.Random;

/**
 * Grows Weka's random trees on bootstrap samples, drawn and seeded as Weka's own RandomForest does:
 * equal seeds give its very forest. Trees are grown one by one here so that the work can be shared
 * among threads and stopped between two of them; Weka's own pool interrupts.
 */
final class ForestGrower {
    private final Work work;

    ForestGrower(Work work) {
        this.work = work;
    }

    /**
     * @param table without gaps
     * @param leaf least rows in a leaf
     */
    Forest grow(Table table, int trees, int leaf, int seed, Progress progress) {
        if (table.rows() == 0 || table.schema().size() == 0)
            throw new Problem("learn.forest.empty", table.rows(), table.schema().size());
        Instances rows = WekaRows.of(table);
        Random random = new Random(seed);
        int[] seeds = random.ints(trees).toArray();
        List<TreeNode> grown =
                Crew.run(
                        work,
                        trees,
                        t -> {
                            progress.check();
                            TreeNode tree = tree(rows, seed + t, seeds[t], leaf);
                            progress.at(t + 1, trees);
                            return tree;
                        });
        return ForestPacker.pack(table.schema(), grown);
    }

    private static TreeNode tree(Instances rows, int sampleSeed, int treeSeed, int leaf) {
        OpenTree tree = new OpenTree(treeSeed, leaf);
        try {
            tree.buildClassifier(rows.resampleWithWeights(new Random(sampleSeed), null, true, 100));
        } catch (Exception e) {
            throw new IllegalStateException("a tree could not be grown", e);
        }
        return tree.read();
    }
}
