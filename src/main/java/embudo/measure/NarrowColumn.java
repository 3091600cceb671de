package embudo.measure;

import java.util.HashMap;
import java.util.Map;

/** Longs that nearly always fit an int: four bytes a cell, the few wide ones aside. */
final class NarrowColumn {
    private static final int WIDE = Integer.MIN_VALUE;
    private final IntColumn narrow = new IntColumn();
    private final Map<Integer, Long> wide = new HashMap<>();

    long get(int i) {
        int value = narrow.get(i);
        return value == WIDE ? wide.get(i) : value;
    }

    void set(int i, long value) {
        if (value > WIDE && value <= Integer.MAX_VALUE) narrow.set(i, (int) value);
        else {
            narrow.set(i, WIDE);
            wide.put(i, value);
        }
    }
}
