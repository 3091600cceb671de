package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.plot.FlowLayout.Edge;
import embudo.plot.FlowLayout.Node;
import embudo.plot.FlowLayout.Place;
import embudo.plot.FlowLayout.Placed;
import embudo.plot.FlowLayout.Route;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever the graph: boxes stand apart, and ways lead from box to box around the others. */
class FlowLayoutTest {
    private static List<Node> nodes(int n, Random random) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < n; i++)
            nodes.add(new Node("n" + i, 60 + random.nextInt(180), 24 + random.nextInt(40)));
        return nodes;
    }

    /** Mostly a tree, with ways that join, jump, lead back and lead to themselves. */
    private static List<Edge> edges(int n, Random random) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 1; i < n; i++) edges.add(new Edge("n" + random.nextInt(i), "n" + i));
        for (int i = 0; i < n / 3; i++)
            edges.add(new Edge("n" + random.nextInt(n), "n" + random.nextInt(n)));
        return edges;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void boxesStandApartAndWaysJoinTheirBoxes(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            int n = 1 + random.nextInt(40);
            List<Node> nodes = nodes(n, random);
            List<Edge> edges = edges(n, random);
            Placed placed = FlowLayout.of(nodes, edges, 72);
            List<Place> places = nodes.stream().map(x -> placed.places().get(x.id())).toList();
            for (int a = 0; a < n; a++) {
                Place p = places.get(a);
                assertThat(p.width()).isEqualTo(nodes.get(a).width());
                assertThat(p.x()).isGreaterThan(-1e-6);
                assertThat(p.y()).isGreaterThanOrEqualTo(0);
                assertThat(p.x() + p.width()).isLessThanOrEqualTo(placed.width() + 1e-6);
                assertThat(p.bottom()).isLessThanOrEqualTo(placed.height() + 1e-6);
                for (int b = 0; b < a; b++)
                    assertThat(overlap(p, places.get(b))).as("%s on %s", a, b).isFalse();
            }
            assertThat(placed.routes()).extracting(Route::edge).containsExactlyElementsOf(edges);
            for (Route route : placed.routes()) joins(route, placed);
            Placed again = FlowLayout.of(nodes, edges, 72);
            assertThat(again.places()).isEqualTo(placed.places());
        }
    }

    private static boolean overlap(Place a, Place b) {
        return a.x() < b.x() + b.width() - 1e-6
                && b.x() < a.x() + a.width() - 1e-6
                && a.y() < b.bottom() - 1e-6
                && b.y() < a.bottom() - 1e-6;
    }

    private static void joins(Route route, Placed placed) {
        int last = route.xs().length - 1;
        Place from = placed.places().get(route.edge().from());
        Place to = placed.places().get(route.edge().to());
        assertThat(from.contains(route.xs()[0], route.ys()[0])).as("%s", route.edge()).isTrue();
        assertThat(to.contains(route.xs()[last], route.ys()[last])).isTrue();
        if (!route.back()) assertThat(to.y()).isGreaterThan(from.bottom());
        for (var entry : placed.places().entrySet()) {
            if (entry.getKey().equals(route.edge().from())
                    || entry.getKey().equals(route.edge().to())) continue;
            Place p = entry.getValue();
            // A little smaller, so that touching a border is no crossing.
            Box box = new Box(p.x() + 1, p.y() + 1, p.width() - 2, p.height() - 2);
            for (int i = 1; i <= last; i++)
                assertThat(
                                box.crossed(
                                        route.xs()[i - 1],
                                        route.ys()[i - 1],
                                        route.xs()[i],
                                        route.ys()[i]))
                        .as("%s through %s", route.edge(), entry.getKey())
                        .isFalse();
        }
    }

    private static Node node(String id) {
        return new Node(id, 100, 40);
    }

    /** A branch of two that meets again: no crossing, and both arms beside each other. */
    @Test
    void aBranchOpensAndCloses() {
        Placed placed =
                FlowLayout.of(
                        List.of(node("a"), node("b"), node("c"), node("d")),
                        List.of(
                                new Edge("a", "b"),
                                new Edge("a", "c"),
                                new Edge("b", "d"),
                                new Edge("c", "d")),
                        72);
        Place b = placed.places().get("b");
        Place c = placed.places().get("c");
        assertThat(b.y()).isEqualTo(c.y());
        assertThat(b.x()).isLessThan(c.x());
        assertThat(placed.places().get("a").centre()).isEqualTo(placed.places().get("d").centre());
        assertThat((b.centre() + c.centre()) / 2)
                .isCloseTo(
                        placed.places().get("a").centre(),
                        org.assertj.core.data.Offset.offset(1e-9));
    }

    /** Two trees drawn in the wrong order are untangled. */
    @Test
    void waysAreUntangled() {
        List<Node> nodes = List.of(node("r"), node("a"), node("b"), node("x"), node("y"));
        List<Edge> edges =
                List.of(
                        new Edge("r", "a"),
                        new Edge("r", "b"),
                        new Edge("b", "x"),
                        new Edge("a", "y"),
                        new Edge("b", "x"));
        assertThat(new FlowLayers(nodes, edges).crossings()).isZero();
    }

    @Test
    void waysThatLeadBackAreMarked() {
        Placed placed =
                FlowLayout.of(
                        List.of(node("a"), node("b")),
                        List.of(new Edge("a", "b"), new Edge("b", "a"), new Edge("b", "b")),
                        72);
        assertThat(placed.routes()).extracting(Route::back).containsExactly(false, true, true);
        assertThat(placed.places().get("b").y()).isGreaterThan(placed.places().get("a").y());
    }

    @Test
    void nothingIsPlacedAsNothing() {
        assertThat(FlowLayout.of(List.of(), List.of(), 72).places()).isEmpty();
    }
}
