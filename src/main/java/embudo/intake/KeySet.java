package embudo.intake;

/**
 * Which texts were met before, by 64 bits each, so that a file of ten million people fits into some
 * 250 MB. Two texts among ten million are taken for one with a probability of about 3 in a million;
 * who asks must not lose anything by it.
 */
final class KeySet {
    /** Zero is a free slot. */
    private long[] slots = new long[1 << 10];

    private int size;

    /** FNV-1a over the characters, then a finalizer that spreads every bit; never 0. */
    static long hash(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) h = (h ^ text.charAt(i)) * 0x100000001b3L;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }

    /** False when the hash is there already. */
    boolean add(long hash) {
        int i = (int) hash & slots.length - 1;
        while (slots[i] != 0) {
            if (slots[i] == hash) return false;
            i = i + 1 & slots.length - 1;
        }
        slots[i] = hash;
        if (++size * 3L > slots.length * 2L) grow();
        return true;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        size = 0;
        for (long hash : old) if (hash != 0) add(hash);
    }
}
