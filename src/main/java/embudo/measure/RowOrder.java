package embudo.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * All rows in the order of one key: those without a value last, equal ones by id. Immutable; after
 * a change only the rows whose value changed are placed anew.
 */
final class RowOrder {
    private final ByKey by;
    private final int[] rows;

    private RowOrder(ByKey by, int[] rows) {
        this.by = by;
        this.rows = rows;
    }

    static RowOrder of(ByKey by, int size) {
        int[] rows = byId(by.ids(), size);
        long[] places = by.key().places(size);
        if (by.descending())
            for (int row = 0; row < size; row++)
                if (places[row] != SortKey.UNKNOWN) places[row] = ~places[row] - 1;
        long[] ordered = new long[size];
        for (int i = 0; i < size; i++) ordered[i] = places[rows[i]];
        Radix.sort(ordered, rows, 0, size);
        return new RowOrder(by, rows);
    }

    private static int[] byId(IntToLongFunction ids, int size) {
        int[] rows = new int[size];
        long[] known = new long[size];
        boolean sorted = true;
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            known[row] = ids.applyAsLong(row);
            sorted &= row == 0 || known[row] > known[row - 1];
        }
        if (!sorted) Radix.sort(known, rows, 0, size);
        return rows;
    }

    /** The rows in order; not to be written to. */
    int[] rows() {
        return rows;
    }

    /**
     * This order under the same key's newer values, of as many rows or more; empty when so much
     * changed that all are better ordered anew.
     */
    Optional<RowOrder> next(ByKey newer, int size) {
        if (newer.key().getClass() != by.key().getClass()) return Optional.empty();
        BitSet moved = new BitSet();
        for (int row = 0; row < rows.length; row++)
            if (!newer.key().same(by.key(), row)
                    || newer.ids().applyAsLong(row) != by.ids().applyAsLong(row)) moved.set(row);
        moved.set(rows.length, size);
        int n = moved.cardinality();
        if (n == 0) return Optional.of(new RowOrder(newer, rows));
        if (n > 100 + size / 64) return Optional.empty();
        RowOrder next = new RowOrder(newer, new int[size]);
        next.merge(rows, moved, next.sorted(moved, n));
        return Optional.of(next);
    }

    private int[] sorted(BitSet moved, int n) {
        Integer[] boxed = moved.stream().boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, by::compare);
        int[] sorted = new int[n];
        for (int i = 0; i < n; i++) sorted[i] = boxed[i];
        return sorted;
    }

    private void merge(int[] before, BitSet moved, int[] placed) {
        int[] kept = new int[rows.length - placed.length];
        int n = 0;
        for (int row : before) if (!moved.get(row)) kept[n++] = row;
        int at = 0;
        int taken = 0;
        for (int row : placed) {
            int place = place(kept, taken, row);
            System.arraycopy(kept, taken, rows, at, place - taken);
            at += place - taken;
            taken = place;
            rows[at++] = row;
        }
        System.arraycopy(kept, taken, rows, at, kept.length - taken);
    }

    /** Index of the first row that comes after {@code row}. */
    private int place(int[] kept, int from, int row) {
        IntUnaryOperator others = by.to(row);
        int low = from;
        int high = kept.length;
        while (low < high) {
            int mid = low + high >>> 1;
            if (others.applyAsInt(kept[mid]) < 0) low = mid + 1;
            else high = mid;
        }
        return low;
    }
}
