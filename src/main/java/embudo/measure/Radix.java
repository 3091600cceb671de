package embudo.measure;

/** Sorts rows by unsigned keys, keeping the order of equal ones; digits all share cost nothing. */
final class Radix {
    private static final int MANY = 1 << 16;

    private Radix() {}

    /** Sorts both arrays together, from {@code from} to before {@code to}. */
    static void sort(long[] keys, int[] rows, int from, int to) {
        int n = to - from;
        if (n < 2) return;
        int bits = n < MANY ? 8 : 16;
        long differ = 0;
        for (int i = from + 1; i < to; i++) differ |= keys[i] ^ keys[from];
        long[] fromKeys = keys;
        int[] fromRows = rows;
        int start = from;
        long[] toKeys = new long[n];
        int[] toRows = new int[n];
        int target = 0;
        int mask = (1 << bits) - 1;
        for (int shift = 0; shift < 64; shift += bits) {
            if ((differ >>> shift & mask) == 0) continue;
            int[] places = places(fromKeys, start, n, shift, mask);
            for (int i = start; i < start + n; i++) {
                int place = target + places[(int) (fromKeys[i] >>> shift) & mask]++;
                toKeys[place] = fromKeys[i];
                toRows[place] = fromRows[i];
            }
            long[] k = fromKeys;
            fromKeys = toKeys;
            toKeys = k;
            int[] r = fromRows;
            fromRows = toRows;
            toRows = r;
            int s = start;
            start = target;
            target = s;
        }
        if (fromKeys == keys) return;
        System.arraycopy(fromKeys, 0, keys, from, n);
        System.arraycopy(fromRows, 0, rows, from, n);
    }

    /** Where the first key of each digit goes. */
    private static int[] places(long[] keys, int from, int n, int shift, int mask) {
        int[] places = new int[mask + 1];
        for (int i = from; i < from + n; i++) places[(int) (keys[i] >>> shift) & mask]++;
        int sum = 0;
        for (int digit = 0; digit <= mask; digit++) {
            int count = places[digit];
            places[digit] = sum;
            sum += count;
        }
        return places;
    }
}
