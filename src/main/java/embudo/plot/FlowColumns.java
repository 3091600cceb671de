package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where boxes stand within their layers: each as near as it can to the middle of its neighbours,
 * least squares with the order and the gaps kept (isotonic regression by pooling neighbours).
 */
final class FlowColumns {
    private static final int SWEEPS = 8;

    private FlowColumns() {}

    static double[] centres(FlowLayers layers) {
        double[] centres = new double[layers.size()];
        for (int d = 0; d < layers.count(); d++) {
            double x = 0;
            for (int v : layers.order(d)) {
                centres[v] = x + layers.width(v) / 2;
                x += layers.width(v) + FlowLayout.GAP;
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean downwards = sweep % 2 == 0;
            for (int i = 0; i < layers.count(); i++)
                settle(layers, downwards ? i : layers.count() - 1 - i, downwards, centres);
        }
        return centres;
    }

    private static void settle(FlowLayers layers, int depth, boolean downwards, double[] centres) {
        List<Integer> row = layers.order(depth);
        double[] wish = new double[row.size()];
        double[] offset = new double[row.size()];
        for (int i = 0; i < row.size(); i++) {
            int v = row.get(i);
            List<Integer> around = downwards ? layers.above(v) : layers.below(v);
            wish[i] = around.stream().mapToDouble(u -> centres[u]).average().orElse(centres[v]);
            if (i > 0)
                offset[i] =
                        offset[i - 1]
                                + (layers.width(row.get(i - 1)) + layers.width(v)) / 2
                                + FlowLayout.GAP;
        }
        // Without the gaps, places only must not fall from left to right.
        List<double[]> pools = new ArrayList<>();
        for (int i = 0; i < wish.length; i++) {
            double[] pool = {wish[i] - offset[i], 1};
            while (!pools.isEmpty() && pools.getLast()[0] > pool[0]) {
                double[] left = pools.removeLast();
                double n = left[1] + pool[1];
                pool = new double[] {(left[0] * left[1] + pool[0] * pool[1]) / n, n};
            }
            pools.add(pool);
        }
        int i = 0;
        for (double[] pool : pools)
            for (int k = 0; k < pool[1]; k++, i++) centres[row.get(i)] = pool[0] + offset[i];
    }
}
