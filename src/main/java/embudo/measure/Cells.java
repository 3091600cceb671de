package embudo.measure;

import java.util.BitSet;

/**
 * Counts of one leaf: a cell for each stretch of days and group, besides one for all groups
 * together.
 */
final class Cells implements Atom.Sink {
    /** As long as all cells together have no more, a key is its own bit in each. */
    private static final long MOST_BITS = 1L << 26;

    private final Stretches stretches;
    private final Lens lens;
    private final int width;
    private final long[] sums;
    private final long[] atoms;
    private final BitSet[] seen;
    private final LongIndex numbers;

    /**
     * @param different count each key once a cell
     * @param keys one more than the highest key
     */
    Cells(Stretches stretches, Lens lens, boolean different, long keys) {
        this.stretches = stretches;
        this.lens = lens;
        width = lens.groups() + 1;
        sums = new long[stretches.size() * width];
        atoms = new long[sums.length];
        seen = different ? new BitSet[sums.length] : null;
        numbers = different && keys * sums.length > MOST_BITS ? new LongIndex() : null;
    }

    @Override
    public void take(Atom atom) {
        int[] in = stretches.of(atom.day);
        if (in.length == 0 || !lens.passes(atom)) return;
        int number = seen == null ? 0 : numbers == null ? (int) atom.key : numbers.add(atom.key);
        for (int stretch : in) add(stretch, atom, number);
    }

    /** Counts one in a cell by its place. */
    void bump(int cell) {
        sums[cell]++;
        atoms[cell]++;
    }

    /** Places of cells: of a stretch the first is for everything, then one for each group. */
    int place(int stretch, int group) {
        return stretch * width + 1 + group;
    }

    int size() {
        return sums.length;
    }

    private void add(int stretch, Atom atom, int number) {
        int row = stretch * width;
        cell(row, atom, number);
        if (width > 1) lens.eachGroup(atom, group -> cell(row + 1 + group, atom, number));
    }

    /**
     * @param number of the thing that counts once
     */
    private void cell(int cell, Atom atom, int number) {
        if (seen != null) {
            if (seen[cell] == null) seen[cell] = new BitSet();
            if (seen[cell].get(number)) return;
            seen[cell].set(number);
        }
        sums[cell] += atom.amount;
        atoms[cell]++;
    }

    /** Sum over a stretch; group -1 is everything. */
    long sum(int stretch, int group) {
        return sums[place(stretch, group)];
    }

    /** How many atoms were added up there. */
    long atoms(int stretch, int group) {
        return atoms[place(stretch, group)];
    }
}
