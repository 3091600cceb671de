package embudo.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToLongFunction;

/**
 * All rows in the order of one key: those without a value last, equal ones by id. Immutable; after
 * a change only the rows whose value changed are placed anew.
 */
final class RowOrder {
    private final SortKey key;
    private final boolean descending;
    private final IntToLongFunction ids;
    private final int[] rows;

    private RowOrder(SortKey key, boolean descending, IntToLongFunction ids, int[] rows) {
        this.key = key;
        this.descending = descending;
        this.ids = ids;
        this.rows = rows;
    }

    static RowOrder of(SortKey key, boolean descending, IntToLongFunction ids, int size) {
        int[] rows = byId(ids, size);
        long[] places = key.places(size);
        if (descending)
            for (int row = 0; row < size; row++)
                if (places[row] != SortKey.UNKNOWN) places[row] = ~places[row] - 1;
        long[] ordered = new long[size];
        for (int i = 0; i < size; i++) ordered[i] = places[rows[i]];
        Radix.sort(ordered, rows, 0, size);
        return new RowOrder(key, descending, ids, rows);
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

    /** This order under the same key's newer values, of as many rows or more. */
    RowOrder next(SortKey newer, IntToLongFunction newIds, int size) {
        if (newer.getClass() != key.getClass()) return of(newer, descending, newIds, size);
        BitSet moved = new BitSet();
        for (int row = 0; row < rows.length; row++)
            if (!newer.same(key, row) || newIds.applyAsLong(row) != ids.applyAsLong(row))
                moved.set(row);
        moved.set(rows.length, size);
        int n = moved.cardinality();
        if (n == 0) return new RowOrder(newer, descending, newIds, rows);
        if (n > 100 + size / 64) return of(newer, descending, newIds, size);
        RowOrder next = new RowOrder(newer, descending, newIds, new int[size]);
        next.merge(rows, moved, next.sorted(moved, n));
        return next;
    }

    private int[] sorted(BitSet moved, int n) {
        Integer[] boxed = moved.stream().boxed().toArray(Integer[]::new);
        Arrays.sort(boxed, this::compare);
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
        int low = from;
        int high = kept.length;
        while (low < high) {
            int mid = low + high >>> 1;
            if (compare(kept[mid], row) < 0) low = mid + 1;
            else high = mid;
        }
        return low;
    }

    private int compare(int a, int b) {
        boolean known = key.known(a);
        if (known != key.known(b)) return known ? -1 : 1;
        int order = known ? key.compare(a, b) : 0;
        if (order != 0) return descending ? -order : order;
        return Long.compare(ids.applyAsLong(a), ids.applyAsLong(b));
    }
}
