package embudo.store.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Lines of text, numbered from 0, and which of them contain what. Every single byte and every two
 * neighbours know their lines, so only lines that have all neighbours of what is wanted are looked
 * at, and for one or two bytes none is.
 */
final class SearchText {
    private static final int BYTES = 256;
    private byte[] text = new byte[1 << 16];
    private int[] ends = new int[1024];
    private int lines;
    private final Lines[] singles = new Lines[BYTES];
    private final Lines[] pairs = new Lines[BYTES * BYTES];

    /** Adds a line and returns its number. */
    int add(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int from = start(lines);
        while (from + bytes.length > text.length) text = Arrays.copyOf(text, text.length * 2);
        System.arraycopy(bytes, 0, text, from, bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            note(singles, b);
            if (i > 0) note(pairs, (bytes[i - 1] & 0xFF) * BYTES + b);
        }
        if (lines == ends.length) ends = Arrays.copyOf(ends, lines * 2);
        ends[lines] = from + bytes.length;
        return lines++;
    }

    private void note(Lines[] index, int key) {
        if (index[key] == null) index[key] = new Lines();
        index[key].add(lines);
    }

    String line(int line) {
        return new String(text, start(line), ends[line] - start(line), StandardCharsets.UTF_8);
    }

    int lines() {
        return lines;
    }

    private int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    void clear() {
        lines = 0;
        Arrays.fill(singles, null);
        Arrays.fill(pairs, null);
    }

    /** The lines that contain {@code part}; all when it is empty. */
    BitSet find(String part) {
        byte[] wanted = part.getBytes(StandardCharsets.UTF_8);
        BitSet found = new BitSet(lines);
        found.set(0, lines);
        if (wanted.length == 1) Lines.keep(found, singles[wanted[0] & 0xFF]);
        for (int i = 1; i < wanted.length && !found.isEmpty(); i++)
            Lines.keep(found, pairs[(wanted[i - 1] & 0xFF) * BYTES + (wanted[i] & 0xFF)]);
        if (wanted.length > 2)
            for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1))
                if (!contains(start(i), ends[i], wanted)) found.clear(i);
        return found;
    }

    private boolean contains(int from, int to, byte[] wanted) {
        int last = to - wanted.length;
        byte first = wanted[0];
        for (int i = from; i <= last; i++)
            if (text[i] == first
                    && Arrays.equals(text, i, i + wanted.length, wanted, 0, wanted.length))
                return true;
        return false;
    }

    /** Numbers of lines in rising order: listed while they are few, else a bit each. */
    private static final class Lines {
        private static final int FEW = 32;
        private int[] few = new int[4];
        private int n;
        private BitSet many;

        void add(int line) {
            if (many != null) {
                many.set(line);
                return;
            }
            if (n > 0 && few[n - 1] == line) return;
            if (n == few.length) few = Arrays.copyOf(few, n * 3 / 2);
            few[n++] = line;
            if (n < FEW || (long) n * FEW < line) return;
            many = all();
            few = null;
        }

        private BitSet all() {
            BitSet bits = new BitSet();
            for (int i = 0; i < n; i++) bits.set(few[i]);
            return bits;
        }

        static void keep(BitSet found, Lines lines) {
            if (lines == null) found.clear();
            else found.and(lines.many == null ? lines.all() : lines.many);
        }
    }
}
