package embudo.measure;

import embudo.catalog.condition.Folded;

import java.util.function.IntFunction;

/** Places of texts among each other, without regard to case and accents; equal ones share one. */
final class TextRanks {
    private static final int CHARS = 4;
    private static final int SHORT = 24;
    private final String[] texts;
    private final int[] order;
    private final long[] keys;

    private TextRanks(String[] texts) {
        this.texts = texts;
        order = new int[texts.length];
        keys = new long[texts.length];
    }

    /** The rank, from 0, of each of {@code n} texts. */
    static int[] of(int n, IntFunction<String> text) {
        String[] folded = new String[n];
        for (int i = 0; i < n; i++) folded[i] = Folded.of(text.apply(i));
        TextRanks ranks = new TextRanks(folded);
        for (int i = 0; i < n; i++) ranks.order[i] = i;
        ranks.sort(0, n, 0);
        return ranks.ranks();
    }

    /** Sorts texts that share their first {@code depth} characters, a few characters at a time. */
    private void sort(int from, int to, int depth) {
        if (to - from <= SHORT) {
            insert(from, to);
            return;
        }
        for (int i = from; i < to; i++) keys[i] = characters(texts[order[i]], depth);
        Radix.sort(keys, order, from, to);
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && keys[end] == keys[start]) end++;
            boolean more = (keys[start] & 0xFFFF) != 0;
            if (more && end - start > 1) sort(start, end, depth + CHARS);
            start = end;
        }
    }

    /** Four characters, each one higher so that the end of a text comes first. */
    private static long characters(String text, int depth) {
        long key = 0;
        for (int i = depth; i < depth + CHARS; i++)
            key = key << 16 | (i < text.length() ? text.charAt(i) + 1 : 0);
        return key;
    }

    private void insert(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int moving = order[i];
            int at = i;
            for (; at > from && texts[order[at - 1]].compareTo(texts[moving]) > 0; at--)
                order[at] = order[at - 1];
            order[at] = moving;
        }
    }

    private int[] ranks() {
        int[] ranks = new int[order.length];
        int rank = -1;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || !texts[order[i]].equals(texts[order[i - 1]])) rank++;
            ranks[order[i]] = rank;
        }
        return ranks;
    }
}
