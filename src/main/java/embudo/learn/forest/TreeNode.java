package embudo.learn.forest;

import java.util.List;

/**
 * A decision tree as it was grown, before packing. {@code cover} is the weight of the training rows
 * that reached a leaf; an empty branch is a leaf with its parent's value and no cover.
 */
sealed interface TreeNode {
    /** Probability of the outcome. */
    record Leaf(double value, double cover) implements TreeNode {}

    /** {@code below} takes cells smaller than {@code cut}, {@code above} the rest. */
    record Numeric(int feature, double cut, TreeNode below, TreeNode above) implements TreeNode {}

    /** One child for each level of the feature. */
    record Nominal(int feature, List<TreeNode> children) implements TreeNode {}
}
