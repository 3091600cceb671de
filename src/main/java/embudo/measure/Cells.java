package embudo.measure;

import java.util.BitSet;

/**
 * Counts of one leaf: a cell for each stretch of days and group, besides one for all groups
 * together.
 */
final class Cells implements Atom.Sink {
    /** Bits of different things that are kept as bits before they are kept as keys. */
    private static final long MOST_BITS = 1L << 29;

    private final Stretches stretches;
    private final Lens lens;
    private final int width;
    private final long[] sums;
    private final long[] atoms;
    private final BitSet[] seenBits;
    private final LongSet seen;

    /**
     * @param different count each key once a cell
     * @param keys one more than the highest key; 0 when keys are large
     */
    Cells(Stretches stretches, Lens lens, boolean different, long keys) {
        this.stretches = stretches;
        this.lens = lens;
        width = lens.groups() + 1;
        sums = new long[stretches.size() * width];
        atoms = new long[sums.length];
        boolean bits = keys > 0 && keys * sums.length < MOST_BITS;
        seenBits = different && bits ? new BitSet[sums.length] : null;
        seen = different && !bits ? new LongSet() : null;
    }

    @Override
    public void take(Atom atom) {
        int[] in = stretches.of(atom.day);
        if (in.length == 0 || !lens.passes(atom)) return;
        for (int stretch : in) add(stretch, atom);
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

    private void add(int stretch, Atom atom) {
        int row = stretch * width;
        cell(row, atom);
        if (width > 1) lens.eachGroup(atom, group -> cell(row + 1 + group, atom));
    }

    private void cell(int cell, Atom atom) {
        if (seenBits != null) {
            if (seenBits[cell] == null) seenBits[cell] = new BitSet();
            if (seenBits[cell].get((int) atom.key)) return;
            seenBits[cell].set((int) atom.key);
        } else if (seen != null && !seen.add(atom.key * sums.length + cell)) {
            return;
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
