package embudo.learn.forest;

import weka.classifiers.trees.RandomTree;
import weka.core.Utils;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/** A Weka random tree that can be read out. */
final class OpenTree extends RandomTree {
    private static final long serialVersionUID = 1;

    /**
     * @param leaf least weight of rows in a leaf
     */
    OpenTree(int seed, int leaf) {
        setDoNotCheckCapabilities(true);
        setSeed(seed);
        setMinNum(leaf);
    }

    /** The tree, its empty branches filled with what Weka answers there: the parent's value. */
    TreeNode read() {
        return new Reader().read(m_Tree, Double.NaN);
    }

    /** Weka keeps the nodes' fields to itself and its subclasses. */
    private static final class Reader {
        private final VarHandle attribute = handle("m_Attribute", int.class);
        private final VarHandle cut = handle("m_SplitPoint", double.class);
        private final VarHandle children =
                handle("m_Successors", RandomTree.Tree.class.arrayType());
        private final VarHandle counts = handle("m_ClassDistribution", double[].class);

        private static VarHandle handle(String field, Class<?> type) {
            Class<?> node = RandomTree.Tree.class;
            try {
                return MethodHandles.privateLookupIn(node, MethodHandles.lookup())
                        .findVarHandle(node, field, type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        TreeNode read(RandomTree.Tree node, double inherited) {
            double[] weights = (double[]) counts.get(node);
            int feature = (int) attribute.get(node);
            double own = weights == null ? inherited : share(weights);
            if (feature < 0)
                return new TreeNode.Leaf(own, weights == null ? 0 : Utils.sum(weights));
            List<TreeNode> below = new ArrayList<>();
            for (RandomTree.Tree child : (RandomTree.Tree[]) children.get(node))
                below.add(read(child, own));
            double at = (double) cut.get(node);
            return Double.isNaN(at)
                    ? new TreeNode.Nominal(feature, below)
                    : new TreeNode.Numeric(feature, at, below.getFirst(), below.getLast());
        }

        private static double share(double[] weights) {
            double[] shares = weights.clone();
            Utils.normalize(shares);
            return shares[1];
        }
    }
}
