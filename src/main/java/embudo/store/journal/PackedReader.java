package embudo.store.journal;

import java.util.Arrays;

/** Reads what {@link PackedWriter} and {@link ChunkCodec} wrote. */
final class PackedReader {
    private final byte[] data;
    private int at;

    PackedReader(byte[] data) {
        this.data = data;
    }

    boolean atEnd() {
        return at == data.length;
    }

    int octet() {
        return data[at++] & 0xFF;
    }

    long number() {
        byte b = data[at++];
        if (b >= 0) return (b >>> 1) ^ -(b & 1);
        long folded = b & 0x7F;
        for (int shift = 7; ; shift += 7) {
            if (shift > 63) throw new IllegalArgumentException("number too long");
            b = data[at++];
            folded |= (long) (b & 0x7F) << shift;
            if (b >= 0) return (folded >>> 1) ^ -(folded & 1);
        }
    }

    void longs(long[] into) {
        switch (octet()) {
            case 0 -> Arrays.fill(into, number());
            case 1 -> {
                for (int i = 0; i < into.length; i++) into[i] = number();
            }
            case 2 -> {
                long value = 0;
                for (int i = 0; i < into.length; i++) into[i] = value += number();
            }
            default -> throw new IllegalArgumentException("unknown column mode");
        }
    }

    void ints(int[] into) {
        switch (octet()) {
            case 0 -> Arrays.fill(into, (int) number());
            case 1 -> {
                for (int i = 0; i < into.length; i++) into[i] = (int) number();
            }
            case 2 -> {
                int value = 0;
                for (int i = 0; i < into.length; i++) into[i] = value += (int) number();
            }
            default -> throw new IllegalArgumentException("unknown column mode");
        }
    }

    void shorts(short[] into) {
        switch (octet()) {
            case 0 -> Arrays.fill(into, (short) number());
            case 1 -> {
                for (int i = 0; i < into.length; i++) into[i] = (short) number();
            }
            case 2 -> {
                int value = 0;
                for (int i = 0; i < into.length; i++) into[i] = (short) (value += (int) number());
            }
            default -> throw new IllegalArgumentException("unknown column mode");
        }
    }

    void bytes(byte[] into) {
        switch (octet()) {
            case 0 -> Arrays.fill(into, (byte) number());
            case 3 -> {
                System.arraycopy(data, at, into, 0, into.length);
                at += into.length;
            }
            default -> throw new IllegalArgumentException("unknown column mode");
        }
    }
}
