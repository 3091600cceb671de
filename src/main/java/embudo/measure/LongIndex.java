package embudo.measure;

import java.util.Arrays;

/** Small consecutive numbers for numbers that are not the lowest, in the order they are added. */
final class LongIndex {
    private static final long FREE = Long.MIN_VALUE;
    private long[] keys = new long[1 << 10];
    private int[] places = new int[1 << 10];
    private int size;

    LongIndex() {
        Arrays.fill(keys, FREE);
    }

    int size() {
        return size;
    }

    /** The number given to a key, a new one on first sight. */
    int add(long key) {
        int at = slot(keys, key);
        if (keys[at] == key) return places[at];
        keys[at] = key;
        places[at] = size;
        if (++size * 2 > keys.length) grow();
        return size - 1;
    }

    /** The number given to a key, -1 when it was never added. */
    int of(long key) {
        int at = slot(keys, key);
        return keys[at] == key ? places[at] : -1;
    }

    private void grow() {
        long[] hadKeys = keys;
        int[] hadPlaces = places;
        keys = new long[hadKeys.length * 2];
        places = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < hadKeys.length; i++) {
            if (hadKeys[i] == FREE) continue;
            int at = slot(keys, hadKeys[i]);
            keys[at] = hadKeys[i];
            places[at] = hadPlaces[i];
        }
    }

    private static int slot(long[] keys, long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & keys.length - 1;
        while (keys[at] != FREE && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }
}
