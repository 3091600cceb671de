package embudo.store.journal;

import embudo.domain.EventBlock;
import embudo.kernel.Problem;

/**
 * Packs a block of events column by column. Version 1: version byte, number of events, then the
 * columns in the order of {@link EventBlock}, each as a mode byte and its values. Mode 0 is one
 * value for all rows, 1 a value a row, 2 the difference to the row before (before the first: 0), 3
 * a byte a row. Numbers are variable-length, seven bits a byte, low bits first, signs folded in
 * (zigzag). Positions are not in it: they are first position and row.
 */
public final class ChunkCodec {
    /** Version that is written. */
    public static final int VERSION = 1;

    private static final int CONSTANT = 0;
    private static final int PLAIN = 1;
    private static final int DELTA = 2;
    private static final int BYTES = 3;

    private ChunkCodec() {}

    /** The first {@code size} rows of the block as bytes. */
    public static byte[] encode(EventBlock b, int size) {
        PackedWriter out = new PackedWriter(16 + size * 14);
        out.octet(VERSION);
        out.number(size);
        longs(out, b.occurredAt, size);
        longs(out, b.receivedAt, size);
        ints(out, b.identity, size);
        bytes(out, b.type, size);
        bytes(out, b.channel, size);
        ints(out, b.campaign, size);
        ints(out, b.webinar, size);
        bytes(out, b.section, size);
        shorts(out, b.minute, size);
        bytes(out, b.device, size);
        longs(out, b.amount, size);
        shorts(out, b.currency, size);
        ints(out, b.batch, size);
        longs(out, b.ref, size);
        return out.toBytes();
    }

    /**
     * @throws Problem when the bytes are damaged or of a later version
     */
    public static EventBlock decode(byte[] data, long firstPosition) {
        try {
            PackedReader in = new PackedReader(data);
            int version = in.octet();
            if (version != VERSION) throw new Problem("store.chunk.version", version);
            int size = (int) in.number();
            if (size < 0 || size > JournalStore.CHUNK)
                throw new Problem("store.chunk.damaged", firstPosition);
            EventBlock b = new EventBlock(firstPosition, size);
            in.longs(b.occurredAt);
            in.longs(b.receivedAt);
            in.ints(b.identity);
            in.bytes(b.type);
            in.bytes(b.channel);
            in.ints(b.campaign);
            in.ints(b.webinar);
            in.bytes(b.section);
            in.shorts(b.minute);
            in.bytes(b.device);
            in.longs(b.amount);
            in.shorts(b.currency);
            in.ints(b.batch);
            in.longs(b.ref);
            if (!in.atEnd()) throw new Problem("store.chunk.damaged", firstPosition);
            return b;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Problem(e, "store.chunk.damaged", firstPosition);
        }
    }

    private static void longs(PackedWriter out, long[] v, int size) {
        boolean constant = true;
        long plain = 0;
        long delta = 0;
        long before = 0;
        for (int i = 0; i < size; i++) {
            constant &= v[i] == v[0];
            plain += PackedWriter.length(v[i]);
            delta += PackedWriter.length(v[i] - before);
            before = v[i];
        }
        if (constant) {
            out.octet(CONSTANT);
            out.number(size == 0 ? 0 : v[0]);
        } else if (delta < plain) {
            out.octet(DELTA);
            before = 0;
            for (int i = 0; i < size; i++) {
                out.number(v[i] - before);
                before = v[i];
            }
        } else {
            out.octet(PLAIN);
            for (int i = 0; i < size; i++) out.number(v[i]);
        }
    }

    private static void ints(PackedWriter out, int[] v, int size) {
        long[] wide = new long[size];
        for (int i = 0; i < size; i++) wide[i] = v[i];
        longs(out, wide, size);
    }

    private static void shorts(PackedWriter out, short[] v, int size) {
        long[] wide = new long[size];
        for (int i = 0; i < size; i++) wide[i] = v[i];
        longs(out, wide, size);
    }

    private static void bytes(PackedWriter out, byte[] v, int size) {
        boolean constant = true;
        for (int i = 0; i < size; i++) constant &= v[i] == v[0];
        out.octet(constant ? CONSTANT : BYTES);
        if (constant) out.number(size == 0 ? 0 : v[0]);
        else out.raw(v, size);
    }
}
