package embudo.measure;

import java.util.Arrays;

/** Numbers in order, some of them more than once. Immutable. */
final class SortedLongs {
    private final long[] values;

    private SortedLongs(long[] sorted) {
        values = sorted;
    }

    /** Of numbers in any order. */
    static SortedLongs of(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new SortedLongs(sorted);
    }

    int size() {
        return values.length;
    }

    long get(int place) {
        return values[place];
    }

    /** How many are no larger. */
    int upTo(long value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= value) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /**
     * The same with some taken out and others put in; what lies between is copied as it stands.
     *
     * @param out numbers that are in here, as often as they are to go
     */
    SortedLongs with(long[] out, long[] in) {
        long[] less = out.clone();
        long[] more = in.clone();
        Arrays.sort(less);
        Arrays.sort(more);
        long[] result = new long[values.length - less.length + more.length];
        int from = 0;
        int to = 0;
        int l = 0;
        int m = 0;
        while (l < less.length || m < more.length) {
            boolean goes = m == more.length || l < less.length && less[l] <= more[m];
            long value = goes ? less[l++] : more[m++];
            int place = Math.max(from, below(value));
            System.arraycopy(values, from, result, to, place - from);
            to += place - from;
            from = goes ? place + 1 : place;
            if (!goes) result[to++] = value;
        }
        System.arraycopy(values, from, result, to, values.length - from);
        return new SortedLongs(result);
    }

    /** How many are smaller. */
    private int below(long value) {
        return value == Long.MIN_VALUE ? 0 : upTo(value - 1);
    }
}
