package embudo.learn.forest;

/**
 * A node of 64 bits: position of the first child (28), threshold (20), feature (15), and whether
 * the split is nominal (1). Children lie side by side: the second child of a numeric split is taken
 * when the feature's bin reaches the threshold, the child of a nominal split is the level. A leaf
 * is a numeric split that leads to itself whatever the bin, so that rows which walk together need
 * no test for the end.
 */
final class Packed {
    static final int MOST_NODES = 1 << 28;
    static final int MOST_FEATURES = 1 << 15;

    /** Threshold of a leaf: above every bin. */
    static final int LEAF = (1 << 20) - 1;

    private Packed() {}

    static long numeric(int feature, int threshold, int firstChild) {
        return (long) feature << 48 | (long) threshold << 28 | firstChild;
    }

    static long nominal(int feature, int firstChild) {
        return 1L << 63 | numeric(feature, 0, firstChild);
    }

    static long leaf(int self) {
        return numeric(0, LEAF, self);
    }

    static int firstChild(long node) {
        return (int) node & MOST_NODES - 1;
    }

    static int threshold(long node) {
        return (int) (node >>> 28) & LEAF;
    }

    static int feature(long node) {
        return (int) (node >>> 48) & MOST_FEATURES - 1;
    }

    static boolean isNominal(long node) {
        return node < 0;
    }

    static boolean isLeaf(long node) {
        return threshold(node) == LEAF;
    }

    /** Where a row goes whose feature is in this bin (or has this level); no branches. */
    static int next(long node, int bin) {
        int level = (int) (node >> 63);
        int reached = threshold(node) - 1 - bin >>> 31;
        return firstChild(node) + (bin & level | reached & ~level);
    }
}
