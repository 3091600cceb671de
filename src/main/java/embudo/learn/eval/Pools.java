package embudo.learn.eval;

/** Pool adjacent violators: neighbours are merged until the rates rise. */
final class Pools {
    private final double[] sums;
    private final double[] hits;
    private final int[] sizes;
    private int count;

    private Pools(int most) {
        sums = new double[most];
        hits = new double[most];
        sizes = new int[most];
    }

    static Pools of(double[] labels, double[] raw) {
        Pools pools = new Pools(labels.length);
        int[] order = Measures.ascending(raw);
        for (int from = 0; from < order.length; ) {
            // Rows of one raw value cannot be told apart: they begin as one pool.
            int to = from;
            double hits = 0;
            while (to < order.length && raw[order[to]] == raw[order[from]])
                hits += labels[order[to++]];
            pools.push((to - from) * raw[order[from]], hits, to - from);
            from = to;
        }
        return pools;
    }

    private void push(double sum, double hit, int size) {
        sums[count] = sum;
        hits[count] = hit;
        sizes[count] = size;
        count++;
        while (count > 1 && rate(count - 2) >= rate(count - 1)) {
            count--;
            sums[count - 1] += sums[count];
            hits[count - 1] += hits[count];
            sizes[count - 1] += sizes[count];
        }
    }

    int count() {
        return count;
    }

    int size(int pool) {
        return sizes[pool];
    }

    double middle(int pool) {
        return sums[pool] / sizes[pool];
    }

    double rate(int pool) {
        return hits[pool] / sizes[pool];
    }
}
