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
    private final ShapPath path = new ShapPath();

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
        for (int t = 0; t < forest.trees(); t++) shap.descend(forest.root(t), 0, 0, 1, 1, -1);
        for (int f = 0; f < shap.values.length; f++) shap.values[f] /= forest.trees();
        return new Explanation(forest.mean(), shap.values);
    }

    /**
     * @param above where the parent's frame starts
     * @param length of the parent's frame, 0 at the root
     * @param zero share of training rows that came this way by the last split's column
     * @param one 1 when the row itself comes this way, else 0
     * @param feature column of the last split, -1 at the root
     */
    private void descend(int at, int above, int length, double zero, double one, int feature) {
        int frame = path.extend(above, length, zero, one, feature);
        int own = length + 1;
        long node = forest.node(at);
        if (Packed.isLeaf(node)) {
            path.credit(frame, own, forest.value(at), values);
            return;
        }
        int split = Packed.feature(node);
        double passedZero = 1;
        double passedOne = 1;
        int earlier = path.find(frame, own, split);
        if (earlier >= 0) {
            passedZero = path.zero(earlier);
            passedOne = path.one(earlier);
            path.unwind(frame, own--, earlier);
        }
        int first = Packed.firstChild(node);
        int taken = Packed.next(node, bins[split]);
        for (int child = first; child < first + forest.children(node); child++) {
            double share = forest.cover(child) / forest.cover(at);
            double passed = child == taken ? passedOne : 0;
            // A branch that no training row took weighs nothing unless the row itself takes it.
            if (share > 0 || passed > 0)
                descend(child, frame, own, passedZero * share, passed, split);
        }
    }
}
