package embudo.measure;

import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** How rows come after each other: those without a value last, equal ones by id. */
record ByKey(SortKey key, boolean descending, IntToLongFunction ids) {
    int compare(int a, int b) {
        return to(b).applyAsInt(a);
    }

    /** Compares other rows with one row. */
    IntUnaryOperator to(int row) {
        boolean known = key.known(row);
        IntUnaryOperator values = known ? key.to(row) : other -> 0;
        long id = ids.applyAsLong(row);
        return other -> {
            if (known != key.known(other)) return known ? 1 : -1;
            int order = values.applyAsInt(other);
            if (order != 0) return descending ? -order : order;
            return Long.compare(ids.applyAsLong(other), id);
        };
    }
}
