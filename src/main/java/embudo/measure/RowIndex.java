package embudo.measure;

/** Rows by person id, open addressing. It only grows; one thread writes, any may read. */
final class RowIndex {
    private volatile Slots slots = new Slots(1 << 10);
    private int size;

    private record Slots(long[] ids, int[] rows) {
        Slots(int capacity) {
            this(new long[capacity], new int[capacity]);
        }

        int at(long id) {
            int mask = ids.length - 1;
            int at = (int) (id * 0x9E3779B97F4A7C15L >>> 40) & mask;
            while (ids[at] != 0 && ids[at] != id) at = at + 1 & mask;
            return at;
        }
    }

    /** -1 for an id that is not here; ids are not 0. */
    int row(long id) {
        Slots now = slots;
        int at = now.at(id);
        return now.ids[at] == id ? now.rows[at] : -1;
    }

    void put(long id, int row) {
        if (++size * 2 > slots.ids.length) {
            Slots bigger = new Slots(slots.ids.length * 2);
            for (int i = 0; i < slots.ids.length; i++)
                if (slots.ids[i] != 0) write(bigger, slots.ids[i], slots.rows[i]);
            slots = bigger;
        }
        write(slots, id, row);
    }

    private static void write(Slots slots, long id, int row) {
        int at = slots.at(id);
        // The row first: a reader that sees the id finds its row.
        slots.rows[at] = row;
        slots.ids[at] = id;
    }
}
