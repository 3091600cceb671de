package embudo.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the boxes of a directed graph in layers from top to bottom, after Sugiyama, Tagawa and
 * Toda (1981): circles are opened, every box stands below all that lead to it, long ways are led
 * around the boxes between their ends, and boxes of a layer are ordered so that few ways cross. The
 * same graph is always placed alike. Pixels, from the top left corner.
 */
public final class FlowLayout {
    /** Room between boxes of a layer. */
    static final double GAP = 28;

    private static final double LOOP = 22;

    private FlowLayout() {}

    /** A box to place. */
    public record Node(String id, double width, double height) {}

    /** A way from box to box; both ends are boxes that are given. */
    public record Edge(String from, String to) {}

    /** Where a box stands. */
    public record Place(double x, double y, double width, double height) {
        public double centre() {
            return x + width / 2;
        }

        public double bottom() {
            return y + height;
        }

        public boolean contains(double px, double py) {
            return px >= x && px <= x + width && py >= y && py <= bottom();
        }
    }

    /**
     * A way as a line of points from its box to the other.
     *
     * @param back it leads up again
     */
    public record Route(Edge edge, double[] xs, double[] ys, boolean back) {}

    /**
     * @param routes in the order of the edges
     */
    public record Placed(
            Map<String, Place> places, List<Route> routes, double width, double height) {
        /** The same with room to the left and right, and above and below. */
        public Placed shifted(double beside, double above) {
            Map<String, Place> moved = new LinkedHashMap<>();
            places.forEach((id, p) ->
                    moved.put(id, new Place(p.x() + beside, p.y() + above, p.width(), p.height())));
            List<Route> led = new ArrayList<>();
            for (Route r : routes)
                led.add(
                        new Route(
                                r.edge(),
                                Arrays.stream(r.xs()).map(x -> x + beside).toArray(),
                                Arrays.stream(r.ys()).map(y -> y + above).toArray(),
                                r.back()));
            return new Placed(moved, led, width + 2 * beside, height + 2 * above);
        }
    }

    /**
     * @param nodes each id once; the first is where the graph begins
     * @param rowGap room between layers, in which ways bend
     */
    public static Placed of(List<Node> nodes, List<Edge> edges, double rowGap) {
        if (nodes.isEmpty()) return new Placed(Map.of(), List.of(), 0, 0);
        FlowLayers layers = new FlowLayers(nodes, edges);
        double[] centres = FlowColumns.centres(layers);
        double[] tops = tops(layers, rowGap);
        double left = Double.MAX_VALUE;
        for (int v = 0; v < layers.size(); v++)
            left = Math.min(left, centres[v] - layers.width(v) / 2);
        Map<String, Place> places = new LinkedHashMap<>();
        double width = 0;
        for (int v = 0; v < nodes.size(); v++) {
            Node node = nodes.get(v);
            double x = centres[v] - left - node.width() / 2;
            places.put(node.id(), new Place(x, tops[layers.layer(v)], node.width(), node.height()));
        }
        for (int v = 0; v < layers.size(); v++) {
            centres[v] -= left;
            width = Math.max(width, centres[v] + layers.width(v) / 2);
        }
        List<Route> routes = new Routes(nodes, edges, layers, places, centres, tops).all();
        for (Route route : routes)
            width = Math.max(width, Arrays.stream(route.xs()).max().orElse(0));
        double height = places.values().stream().mapToDouble(Place::bottom).max().orElse(0);
        return new Placed(places, routes, width, height);
    }

    /** The top of each layer; a layer is as high as its highest box. */
    private static double[] tops(FlowLayers layers, double rowGap) {
        double[] tops = new double[layers.count()];
        double y = 0;
        for (int layer = 0; layer < tops.length; layer++) {
            tops[layer] = y;
            double highest = 0;
            for (int v : layers.order(layer)) highest = Math.max(highest, layers.height(v));
            y += highest + rowGap;
        }
        return tops;
    }

    /** Leads each way from box to box through the places kept free for it. */
    private static final class Routes {
        private final List<Node> nodes;
        private final List<Edge> edges;
        private final FlowLayers layers;
        private final Map<String, Place> places;
        private final double[] centres;
        private final double[] tops;
        private final Map<String, List<Integer>> below = new HashMap<>();
        private final Map<String, List<Integer>> above = new HashMap<>();

        Routes(
                List<Node> nodes,
                List<Edge> edges,
                FlowLayers layers,
                Map<String, Place> places,
                double[] centres,
                double[] tops) {
            this.nodes = nodes;
            this.edges = edges;
            this.layers = layers;
            this.places = places;
            this.centres = centres;
            this.tops = tops;
        }

        List<Route> all() {
            for (int e = 0; e < edges.size(); e++) {
                List<Integer> chain = layers.chain(e);
                if (chain.isEmpty()) continue;
                below.computeIfAbsent(id(chain.getFirst()), k -> new ArrayList<>()).add(e);
                above.computeIfAbsent(id(chain.getLast()), k -> new ArrayList<>()).add(e);
            }
            // Ways leave and arrive side by side, in the order of where they go and come from.
            below.values().forEach(ends -> ends.sort(by(1)));
            above.values().forEach(ends -> ends.sort(by(-2)));
            List<Route> routes = new ArrayList<>();
            for (int e = 0; e < edges.size(); e++) routes.add(route(e));
            return routes;
        }

        private java.util.Comparator<Integer> by(int neighbour) {
            return java.util.Comparator.comparingDouble(e -> {
                List<Integer> chain = layers.chain(e);
                int at = neighbour > 0 ? neighbour : chain.size() + neighbour;
                return centres[chain.get(at)];
            });
        }

        private String id(int v) {
            return nodes.get(v).id();
        }

        private Route route(int e) {
            Edge edge = edges.get(e);
            List<Integer> chain = layers.chain(e);
            if (chain.isEmpty()) return loop(edge);
            int n = chain.size();
            double[] xs = new double[2 * n - 1];
            double[] ys = new double[xs.length];
            Place from = places.get(id(chain.getFirst()));
            Place to = places.get(id(chain.getLast()));
            xs[0] = along(from, below.get(id(chain.getFirst())), e);
            ys[0] = from.bottom();
            // Past higher boxes of its layer before it bends.
            xs[1] = xs[0];
            int start = layers.layer(chain.getFirst());
            ys[1] = tops[start] + deepest(start);
            for (int i = 1; i + 1 < n; i++) {
                int v = chain.get(i);
                double top = tops[layers.layer(v)];
                xs[2 * i] = centres[v];
                ys[2 * i] = top;
                xs[2 * i + 1] = centres[v];
                ys[2 * i + 1] = top + deepest(layers.layer(v));
            }
            xs[xs.length - 1] = along(to, above.get(id(chain.getLast())), e);
            ys[ys.length - 1] = to.y();
            boolean back = layers.back(e);
            return back
                    ? new Route(edge, reversed(xs), reversed(ys), true)
                    : new Route(edge, xs, ys, false);
        }

        private double deepest(int layer) {
            double highest = 0;
            for (int v : layers.order(layer)) highest = Math.max(highest, layers.height(v));
            return highest;
        }

        private static double along(Place box, List<Integer> ends, int e) {
            return box.x() + box.width() * (ends.indexOf(e) + 1) / (ends.size() + 1);
        }

        private static double[] reversed(double[] all) {
            double[] turned = new double[all.length];
            for (int i = 0; i < all.length; i++) turned[i] = all[all.length - 1 - i];
            return turned;
        }

        /** Out at the right side and in again. */
        private Route loop(Edge edge) {
            Place box = places.get(edge.from());
            double right = box.x() + box.width();
            double low = box.y() + box.height() * 0.75;
            double high = box.y() + box.height() * 0.25;
            return new Route(
                    edge,
                    new double[] {right, right + LOOP, right + LOOP, right},
                    new double[] {low, low, high, high},
                    true);
        }
    }
}
