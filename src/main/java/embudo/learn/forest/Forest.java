package embudo.learn.forest;

import embudo.learn.data.Table;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A grown forest, packed for scoring; immutable and free for all threads. Its answer for a row
 * equals that of the Weka forest it came from. Rows have no gaps ({@link
 * embudo.learn.data.Imputation}); values are raw, not calibrated.
 */
public final class Forest {
    private static final int LANES = 8;
    private static final int BLOCK = 32 * LANES;
    private final Cuts cuts;
    private final int[] roots;
    private final long[] nodes;
    private final double[] values;
    private final double[] covers;
    private final double mean;

    /**
     * @param roots position of each tree's root
     * @param values probability at each leaf, by position
     * @param covers weight of the training rows that passed each node, by position
     */
    Forest(Cuts cuts, int[] roots, long[] nodes, double[] values, double[] covers) {
        this.cuts = cuts;
        this.roots = roots;
        this.nodes = nodes;
        this.values = values;
        this.covers = covers;
        mean = IntStream.of(roots).mapToDouble(this::mean).average().orElse(0);
    }

    private double mean(int at) {
        long node = nodes[at];
        if (Packed.isLeaf(node)) return values[at];
        double sum = 0;
        int first = Packed.firstChild(node);
        for (int child = first; child < first + children(node); child++)
            if (covers[child] > 0) sum += covers[child] * mean(child);
        return sum / covers[at];
    }

    /** Mean answer over the training rows. */
    double mean() {
        return mean;
    }

    public int trees() {
        return roots.length;
    }

    /** Number of nodes of all trees. */
    public int nodes() {
        return nodes.length;
    }

    /** Bytes that nodes, values, weights and cut points take in memory. */
    public long bytes() {
        int points = IntStream.range(0, cuts.features()).map(f -> cuts.points()[f].length).sum();
        return 24L * nodes.length + 4L * roots.length + 8L * points;
    }

    /** Share of trees' votes for the outcome, 0 to 1: the mean of the leaves a row falls into. */
    public double probability(double[] row) {
        int[] bins = bins(row);
        double sum = 0;
        for (int root : roots) {
            int at = root;
            for (long node = nodes[at]; !Packed.isLeaf(node); node = nodes[at])
                at = Packed.next(node, bins[Packed.feature(node)]);
            sum += values[at];
        }
        return sum / roots.length;
    }

    /**
     * {@link #probability} of every row of a table. Eight rows walk together: while one waits for
     * its node from memory, the others go on. A whole block of rows passes a tree before the next
     * tree is touched, so that a tree's nodes are read from the nearest cache.
     */
    public void probabilities(Table table, double[] out) {
        int width = Math.max(1, cuts.features()) * LANES;
        int[] bins = new int[BLOCK / LANES * width];
        int[] at = new int[LANES];
        double[] sums = new double[BLOCK];
        for (int from = 0; from < table.rows(); from += BLOCK) {
            int rows = Math.min(BLOCK, table.rows() - from);
            for (int f = 0; f < cuts.features(); f++)
                for (int i = 0; i < rows; i++)
                    bins[i / LANES * width + f * LANES + i % LANES] =
                            cuts.bin(f, table.value(from + i, f));
            Arrays.fill(sums, 0);
            for (int root : roots)
                for (int first = 0; first < rows; first += LANES) {
                    walk(root, bins, first / LANES * width, at);
                    for (int i = 0; i < LANES; i++) sums[first + i] += values[at[i]];
                }
            for (int i = 0; i < rows; i++) out[from + i] = sums[i] / roots.length;
        }
    }

    /**
     * Leads all lanes from the root to their leaves.
     *
     * @param offset where the lanes' bins begin
     */
    private void walk(int root, int[] bins, int offset, int[] at) {
        for (int i = 0; i < LANES; i++) at[i] = root;
        int moved;
        do {
            moved = 0;
            for (int i = 0; i < LANES; i++) {
                long node = nodes[at[i]];
                int next = Packed.next(node, bins[offset + Packed.feature(node) * LANES + i]);
                moved |= next ^ at[i];
                at[i] = next;
            }
        } while (moved != 0);
    }

    int[] bins(double[] row) {
        int[] bins = new int[cuts.features()];
        for (int f = 0; f < bins.length; f++) bins[f] = cuts.bin(f, row[f]);
        return bins;
    }

    int root(int tree) {
        return roots[tree];
    }

    long node(int at) {
        return nodes[at];
    }

    double value(int at) {
        return values[at];
    }

    double cover(int at) {
        return covers[at];
    }

    Cuts cuts() {
        return cuts;
    }

    /** Number of children of a split. */
    int children(long node) {
        return Packed.isNominal(node) ? cuts.levels()[Packed.feature(node)] : 2;
    }
}
