package embudo.measure;

/** Picks rows page by page, so that a filtered figure runs over columns and not row by row. */
interface RowFilter {
    /**
     * Writes which of the page's first {@code n} rows are picked, by their places in the page and
     * in order, and returns how many they are.
     */
    int pick(Columns columns, int page, int n, int[] picked);

    /** Rows that came through one channel. */
    static RowFilter channel(byte code) {
        return (columns, page, n, picked) -> {
            byte[] channels = columns.channel.page(page);
            int count = 0;
            for (int i = 0; i < n; i++) {
                picked[count] = i;
                if (channels[i] == code) count++;
            }
            return count;
        };
    }

    /** Every row. */
    static RowFilter all() {
        return (columns, page, n, picked) -> {
            for (int i = 0; i < n; i++) picked[i] = i;
            return n;
        };
    }
}
