package embudo.learn.forest;

import embudo.kernel.Problem;
import embudo.learn.data.Field;
import embudo.learn.data.Schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lays trees out as 64-bit nodes, each tree level by level. */
final class ForestPacker {
    private final Cuts cuts;
    private long[] nodes = new long[1024];
    private double[] values = new double[1024];
    private double[] covers = new double[1024];
    private int size;

    private ForestPacker(Cuts cuts) {
        this.cuts = cuts;
    }

    static Forest pack(Schema schema, List<TreeNode> trees) {
        if (schema.size() > Packed.MOST_FEATURES)
            throw new Problem("learn.forest.too_big", schema.size());
        ForestPacker packer = new ForestPacker(cuts(schema, trees));
        int[] roots = new int[trees.size()];
        for (int t = 0; t < roots.length; t++) roots[t] = packer.add(trees.get(t));
        return new Forest(
                packer.cuts,
                roots,
                Arrays.copyOf(packer.nodes, packer.size),
                Arrays.copyOf(packer.values, packer.size),
                Arrays.copyOf(packer.covers, packer.size));
    }

    private static Cuts cuts(Schema schema, List<TreeNode> trees) {
        List<SortedSet<Double>> found = new ArrayList<>();
        for (int f = 0; f < schema.size(); f++) found.add(new TreeSet<>());
        for (TreeNode tree : trees) collect(tree, found);
        double[][] points = new double[schema.size()][];
        for (int f = 0; f < points.length; f++) {
            points[f] = found.get(f).stream().mapToDouble(Double::doubleValue).toArray();
            if (points[f].length >= Packed.LEAF - 1)
                throw new Problem("learn.forest.too_big", points[f].length);
        }
        return new Cuts(
                points, schema.fields().stream().map(Field::levels).mapToInt(List::size).toArray());
    }

    private static void collect(TreeNode tree, List<SortedSet<Double>> found) {
        switch (tree) {
            case TreeNode.Leaf leaf -> {}
            case TreeNode.Nominal split -> split.children().forEach(child -> collect(child, found));
            case TreeNode.Numeric split -> {
                // Adding zero turns -0.0 into 0.0: equal as cut points, but sorted apart.
                found.get(split.feature()).add(split.cut() + 0.0);
                collect(split.below(), found);
                collect(split.above(), found);
            }
        }
    }

    /** Position of the root. */
    private int add(TreeNode tree) {
        int root = room(1);
        Queue<Placed> waiting = new ArrayDeque<>(List.of(new Placed(tree, root)));
        while (!waiting.isEmpty()) {
            Placed placed = waiting.remove();
            int at = placed.at();
            covers[at] = cover(placed.tree());
            switch (placed.tree()) {
                case TreeNode.Leaf leaf -> {
                    nodes[at] = Packed.leaf(at);
                    values[at] = leaf.value();
                }
                case TreeNode.Numeric split -> {
                    int first = room(2);
                    int threshold = cuts.threshold(split.feature(), split.cut());
                    nodes[at] = Packed.numeric(split.feature(), threshold, first);
                    waiting.add(new Placed(split.below(), first));
                    waiting.add(new Placed(split.above(), first + 1));
                }
                case TreeNode.Nominal split -> {
                    int first = room(split.children().size());
                    nodes[at] = Packed.nominal(split.feature(), first);
                    for (int c = 0; c < split.children().size(); c++)
                        waiting.add(new Placed(split.children().get(c), first + c));
                }
            }
        }
        return root;
    }

    private static double cover(TreeNode tree) {
        return switch (tree) {
            case TreeNode.Leaf leaf -> leaf.cover();
            case TreeNode.Numeric split -> cover(split.below()) + cover(split.above());
            case TreeNode.Nominal split ->
                    split.children().stream().mapToDouble(ForestPacker::cover).sum();
        };
    }

    private int room(int count) {
        int first = size;
        size += count;
        if (size > Packed.MOST_NODES) throw new Problem("learn.forest.too_big", size);
        if (size > nodes.length) {
            int length = Math.max(size, 2 * nodes.length);
            nodes = Arrays.copyOf(nodes, length);
            values = Arrays.copyOf(values, length);
            covers = Arrays.copyOf(covers, length);
        }
        return first;
    }

    /** A tree and the position given to its root. */
    private record Placed(TreeNode tree, int at) {}
}
