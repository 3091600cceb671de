package embudo.measure;

import java.util.Arrays;

/** A growing set of numbers that are not the lowest. */
final class LongSet {
    private static final long FREE = Long.MIN_VALUE;
    private long[] slots = new long[1 << 10];
    private int size;

    LongSet() {
        Arrays.fill(slots, FREE);
    }

    /** True when the number was not there yet. */
    boolean add(long value) {
        int at = slot(slots, value);
        if (slots[at] == value) return false;
        slots[at] = value;
        if (++size * 2 > slots.length) grow();
        return true;
    }

    private void grow() {
        long[] bigger = new long[slots.length * 2];
        Arrays.fill(bigger, FREE);
        for (long value : slots) if (value != FREE) bigger[slot(bigger, value)] = value;
        slots = bigger;
    }

    private static int slot(long[] slots, long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & slots.length - 1;
        while (slots[at] != FREE && slots[at] != value) at = at + 1 & slots.length - 1;
        return at;
    }
}
