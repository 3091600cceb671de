package embudo.learn.forest;

/**
 * Exact Shapley values of a forest's raw probability, path dependent: a column that is not known is
 * averaged over the branches by the training rows that took them (Lundberg, Erion and Lee 2018,
 * algorithm 2, carried over to splits with many children).
 */
public final class TreeShap {
    private final Forest forest;
    private final int[] bins;
    private final double[] values;

    private TreeShap(Forest forest, double[] row) {
        this.forest = forest;
        bins = forest.bins(row);
        values = new double[row.length];
    }

    /**
     * @param base the forest's mean answer over its training rows
     * @param values what each column adds; {@code base} and all values add up to the probability
     */
    public record Explanation(double base, double[] values) {}

    /**
     * @param row without gaps
     */
    public static Explanation explain(Forest forest, double[] row) {
        TreeShap shap = new TreeShap(forest, row);
        double base = 0;
        for (int t = 0; t < forest.trees(); t++) {
            base += shap.mean(forest.root(t));
            shap.descend(forest.root(t), ShapPath.EMPTY, 1, 1, -1);
        }
        for (int f = 0; f < shap.values.length; f++) shap.values[f] /= forest.trees();
        return new Explanation(base / forest.trees(), shap.values);
    }

    private double mean(int at) {
        long node = forest.node(at);
        if (Packed.isLeaf(node)) return forest.value(at);
        double sum = 0;
        int first = Packed.firstChild(node);
        for (int child = first; child < first + forest.children(node); child++)
            if (forest.cover(child) > 0) sum += forest.cover(child) * mean(child);
        return sum / forest.cover(at);
    }

    /**
     * @param zero share of training rows that came this way by the last split's column
     * @param one 1 when the row itself comes this way, else 0
     * @param feature column of the last split, -1 at the root
     */
    private void descend(int at, ShapPath above, double zero, double one, int feature) {
        ShapPath path = above.extend(zero, one, feature);
        long node = forest.node(at);
        if (Packed.isLeaf(node)) {
            path.credit(forest.value(at), values);
            return;
        }
        int split = Packed.feature(node);
        double passedZero = 1;
        double passedOne = 1;
        int earlier = path.find(split);
        if (earlier > 0) {
            passedZero = path.zero(earlier);
            passedOne = path.one(earlier);
            path = path.unwind(earlier);
        }
        int first = Packed.firstChild(node);
        int own = Packed.next(node, bins[split]);
        for (int child = first; child < first + forest.children(node); child++) {
            double share = forest.cover(child) / forest.cover(at);
            double taken = child == own ? passedOne : 0;
            // A branch that no training row took weighs nothing unless the row itself takes it.
            if (share > 0 || taken > 0) descend(child, path, passedZero * share, taken, split);
        }
    }
}
