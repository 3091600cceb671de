package embudo.store.journal;

import java.util.Arrays;

/** Bytes with variable-length numbers, growing as needed. */
final class PackedWriter {
    private byte[] data;
    private int size;

    PackedWriter(int expected) {
        data = new byte[expected];
    }

    void octet(int value) {
        room(1);
        data[size++] = (byte) value;
    }

    void number(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            data[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        data[size++] = (byte) rest;
    }

    void raw(byte[] values, int count) {
        room(count);
        System.arraycopy(values, 0, data, size, count);
        size += count;
    }

    byte[] toBytes() {
        return Arrays.copyOf(data, size);
    }

    /** How many bytes {@link #number} takes for a value. */
    static int length(long value) {
        long folded = (value << 1) ^ (value >> 63);
        return 1 + (63 - Long.numberOfLeadingZeros(folded | 1)) / 7;
    }

    private void room(int more) {
        if (size + more > data.length)
            data = Arrays.copyOf(data, Math.max(size + more, data.length * 2));
    }
}
