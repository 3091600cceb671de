package embudo.measure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Picks rows page by page, so that a filtered figure runs over columns and not row by row. */
interface RowFilter {
    /** Reads eight bytes of a column at once, the first one lowest. */
    VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * Writes which of the page's first {@code n} rows are picked, by their places in the page and
     * in order, and returns how many they are.
     */
    int pick(Columns columns, int page, int n, int[] picked);

    /**
     * Rows that came through one channel. Eight are compared at once, since most groups of eight
     * hold none.
     */
    static RowFilter channel(byte code) {
        long wanted = (code & 0xFFL) * 0x0101010101010101L;
        return (columns, page, n, picked) -> {
            byte[] channels = columns.channel.page(page);
            int count = 0;
            int i = 0;
            for (; i + Long.BYTES <= n; i += Long.BYTES) {
                long equal = zeros((long) EIGHT.get(channels, i) ^ wanted);
                for (; equal != 0; equal &= equal - 1)
                    picked[count++] = i + (Long.numberOfTrailingZeros(equal) >>> 3);
            }
            for (; i < n; i++) if (channels[i] == code) picked[count++] = i;
            return count;
        };
    }

    /** The highest bit of each of eight bytes that is 0, and no other bit. */
    private static long zeros(long bytes) {
        long low = 0x7F7F7F7F7F7F7F7FL;
        return ~((bytes & low) + low | bytes | low);
    }

    /** Every row. */
    static RowFilter all() {
        return (columns, page, n, picked) -> {
            for (int i = 0; i < n; i++) picked[i] = i;
            return n;
        };
    }
}
