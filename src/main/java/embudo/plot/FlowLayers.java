package embudo.plot;

import embudo.plot.FlowLayout.Edge;
import embudo.plot.FlowLayout.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The layer of each box and the order within layers. Boxes are numbered as given; behind them come
 * the places kept free where a way passes a layer.
 */
final class FlowLayers {
    /** Room that a way takes where it passes a layer, and where it leads back to its own box. */
    private static final double WAY = 18;

    private static final int SWEEPS = 12;
    private final List<Node> nodes;
    private final List<Edge> edges;
    private final boolean[] back;
    private final List<Integer> layer = new ArrayList<>();
    private final List<List<Integer>> chains = new ArrayList<>();
    private final List<List<Integer>> up = new ArrayList<>();
    private final List<List<Integer>> down = new ArrayList<>();
    private final boolean[] loops;
    private List<List<Integer>> orders = new ArrayList<>();

    FlowLayers(List<Node> nodes, List<Edge> edges) {
        this.nodes = nodes;
        this.edges = edges;
        back = new boolean[edges.size()];
        loops = new boolean[nodes.size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (Node node : nodes) numbers.put(node.id(), numbers.size());
        int[][] ends = new int[edges.size()][];
        for (int e = 0; e < ends.length; e++)
            ends[e] = new int[] {numbers.get(edges.get(e).from()), numbers.get(edges.get(e).to())};
        openCircles(ends);
        assign(ends);
        for (int e = 0; e < ends.length; e++) chains.add(chain(ends[e], back[e]));
        order();
    }

    /** Ways to a box that is still being walked from are taken to lead back. */
    private void openCircles(int[][] ends) {
        int[] state = new int[nodes.size()];
        for (int v = 0; v < nodes.size(); v++) if (state[v] == 0) walk(v, ends, state);
    }

    /** Depth first without recursion: graphs may be deep. */
    private void walk(int start, int[][] ends, int[] state) {
        List<int[]> stack = new ArrayList<>();
        stack.add(new int[] {start, 0});
        state[start] = 1;
        while (!stack.isEmpty()) {
            int[] top = stack.getLast();
            if (top[1] == ends.length) {
                state[top[0]] = 2;
                stack.removeLast();
                continue;
            }
            int e = top[1]++;
            if (ends[e][0] != top[0]) continue;
            int to = ends[e][1];
            if (to == top[0]) loops[to] = true;
            else if (state[to] == 1) back[e] = true;
            else if (state[to] == 0) {
                state[to] = 1;
                stack.add(new int[] {to, 0});
            }
        }
    }

    /** The longest way from a beginning. */
    private void assign(int[][] ends) {
        int n = nodes.size();
        int[] in = new int[n];
        for (int e = 0; e < ends.length; e++)
            if (ends[e][0] != ends[e][1]) in[back[e] ? ends[e][0] : ends[e][1]]++;
        int[] depth = new int[n];
        List<Integer> open = new ArrayList<>();
        for (int v = 0; v < n; v++) if (in[v] == 0) open.add(v);
        for (int i = 0; i < open.size(); i++) {
            int v = open.get(i);
            for (int e = 0; e < ends.length; e++) {
                if (ends[e][0] == ends[e][1]) continue;
                int from = back[e] ? ends[e][1] : ends[e][0];
                int to = back[e] ? ends[e][0] : ends[e][1];
                if (from != v) continue;
                depth[to] = Math.max(depth[to], depth[v] + 1);
                if (--in[to] == 0) open.add(to);
            }
        }
        for (int v = 0; v < n; v++) add(depth[v]);
    }

    private int add(int depth) {
        layer.add(depth);
        up.add(new ArrayList<>());
        down.add(new ArrayList<>());
        return layer.size() - 1;
    }

    /** From the upper box to the lower by way of places in between; none for a way to itself. */
    private List<Integer> chain(int[] ends, boolean turned) {
        if (ends[0] == ends[1]) return List.of();
        int from = turned ? ends[1] : ends[0];
        int to = turned ? ends[0] : ends[1];
        List<Integer> chain = new ArrayList<>(List.of(from));
        for (int d = layer.get(from) + 1; d < layer.get(to); d++) chain.add(add(d));
        chain.add(to);
        for (int i = 1; i < chain.size(); i++) {
            down.get(chain.get(i - 1)).add(chain.get(i));
            up.get(chain.get(i)).add(chain.get(i - 1));
        }
        return chain;
    }

    /** By the mean place of neighbours, down and up in turn; the order with fewest crossings. */
    private void order() {
        int deepest = layer.stream().mapToInt(l -> l).max().orElse(0);
        for (int d = 0; d <= deepest; d++) orders.add(new ArrayList<>());
        boolean[] seen = new boolean[layer.size()];
        for (int v = 0; v < layer.size(); v++) place(v, seen);
        List<List<Integer>> best = copy(orders);
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean downwards = sweep % 2 == 0;
            for (int i = 1; i <= deepest; i++)
                sort(downwards ? i : deepest - i, downwards ? up : down);
            int now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy(orders);
            }
        }
        orders = best;
    }

    private void place(int start, boolean[] seen) {
        List<Integer> stack = new ArrayList<>(List.of(start));
        while (!stack.isEmpty()) {
            int v = stack.removeLast();
            if (seen[v]) continue;
            seen[v] = true;
            orders.get(layer.get(v)).add(v);
            for (int to : down.get(v).reversed()) stack.add(to);
        }
    }

    private static List<List<Integer>> copy(List<List<Integer>> all) {
        List<List<Integer>> copy = new ArrayList<>();
        for (List<Integer> one : all) copy.add(new ArrayList<>(one));
        return copy;
    }

    private void sort(int depth, List<List<Integer>> neighbours) {
        double[] wish = new double[layer.size()];
        int[] places = places();
        for (int v : orders.get(depth))
            wish[v] =
                    neighbours.get(v).stream().mapToInt(u -> places[u]).average().orElse(places[v]);
        orders.get(depth).sort(Comparator.comparingDouble(v -> wish[v]));
    }

    private int[] places() {
        int[] places = new int[layer.size()];
        for (List<Integer> row : orders)
            for (int i = 0; i < row.size(); i++) places[row.get(i)] = i;
        return places;
    }

    /** How often ways cross between neighbouring layers. */
    int crossings() {
        int[] places = places();
        int sum = 0;
        for (List<Integer> row : orders) {
            List<int[]> pieces = new ArrayList<>();
            for (int v : row)
                for (int to : down.get(v)) pieces.add(new int[] {places[v], places[to]});
            for (int i = 0; i < pieces.size(); i++)
                for (int j = i + 1; j < pieces.size(); j++)
                    if ((pieces.get(i)[0] - pieces.get(j)[0])
                                    * (pieces.get(i)[1] - pieces.get(j)[1])
                            < 0) sum++;
        }
        return sum;
    }

    int size() {
        return layer.size();
    }

    int count() {
        return orders.size();
    }

    int layer(int v) {
        return layer.get(v);
    }

    List<Integer> order(int depth) {
        return orders.get(depth);
    }

    List<Integer> chain(int edge) {
        return chains.get(edge);
    }

    boolean back(int edge) {
        return back[edge];
    }

    List<Integer> above(int v) {
        return up.get(v);
    }

    List<Integer> below(int v) {
        return down.get(v);
    }

    /** With room for a way to itself, on both sides so that the box stays in the middle. */
    double width(int v) {
        if (v >= nodes.size()) return WAY;
        return nodes.get(v).width() + (loops[v] ? 3 * WAY : 0);
    }

    double height(int v) {
        return v < nodes.size() ? nodes.get(v).height() : 0;
    }

    @Override
    public String toString() {
        return edges.size() + " ways in " + count() + " layers, turned " + Arrays.toString(back);
    }
}
