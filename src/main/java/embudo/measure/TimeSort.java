package embudo.measure;

import java.util.Arrays;

/**
 * Sorts facts and their rows by time, keeping the order of those of one time. Nearly everything is
 * in order already: single late facts are moved back, and only those who come from far make the
 * whole be merged from below.
 */
final class TimeSort {
    private static final int SHORT = 16;
    private static final int NEAR = 256;
    private long[] facts = new long[64];
    private int[] rows = new int[64];

    /** Sorts from {@code from} to before {@code to}. */
    void sort(long[] f, int[] r, int from, int to) {
        for (int i = from + 1; i < to; i++)
            if (Fact.at(f[i]) < Fact.at(f[i - 1]) && !moved(f, r, from, i)) {
                divide(f, r, from, to);
                return;
            }
    }

    /** Moves a late fact back to its place, false when that is not near. */
    private static boolean moved(long[] f, int[] r, int from, int i) {
        long fact = f[i];
        int row = r[i];
        int at = i;
        while (at > from && Fact.at(f[at - 1]) > Fact.at(fact)) if (i - --at > NEAR) return false;
        System.arraycopy(f, at, f, at + 1, i - at);
        System.arraycopy(r, at, r, at + 1, i - at);
        f[at] = fact;
        r[at] = row;
        return true;
    }

    private void divide(long[] f, int[] r, int from, int to) {
        if (to - from <= SHORT) {
            insert(f, r, from, to);
            return;
        }
        int mid = from + to >>> 1;
        divide(f, r, from, mid);
        divide(f, r, mid, to);
        if (Fact.at(f[mid - 1]) > Fact.at(f[mid])) merge(f, r, from, mid, to);
    }

    private static void insert(long[] f, int[] r, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long fact = f[i];
            int row = r[i];
            int at = i;
            for (; at > from && Fact.at(f[at - 1]) > Fact.at(fact); at--) {
                f[at] = f[at - 1];
                r[at] = r[at - 1];
            }
            f[at] = fact;
            r[at] = row;
        }
    }

    private void merge(long[] f, int[] r, int from, int mid, int to) {
        int start = from;
        while (Fact.at(f[start]) <= Fact.at(f[mid])) start++;
        int n = mid - start;
        if (n > facts.length) {
            facts = Arrays.copyOf(facts, n * 2);
            rows = Arrays.copyOf(rows, n * 2);
        }
        System.arraycopy(f, start, facts, 0, n);
        System.arraycopy(r, start, rows, 0, n);
        int left = 0;
        int right = mid;
        for (int at = start; left < n; at++) {
            boolean second = right < to && Fact.at(f[right]) < Fact.at(facts[left]);
            f[at] = second ? f[right] : facts[left];
            r[at] = second ? r[right++] : rows[left++];
        }
    }
}
