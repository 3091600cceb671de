package embudo.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Steps as boxes from top to bottom and who goes from one to the next as pipes, as wide as many.
 */
public final class FlowPlot {
    private static final double ROW = 92;
    private static final double BOX = 50;
    private static final double WIDEST_BOX = 264;
    private static final double GAP = 16;
    private static final double WIDEST_PIPE = 34;
    private static final int CURVE = 16;

    private FlowPlot() {}

    /**
     * A step.
     *
     * @param figure how many, as people read it; empty for none
     * @param ink colour of its kind
     * @param note something to mind, drawn in the colour of warnings; empty for none
     */
    public record Node(
            String id, String title, String about, String figure, Ink ink, String note) {}

    /**
     * From one step to another.
     *
     * @param count how many go there; 0 draws a thin line
     */
    public record Pipe(String from, String to, long count) {}

    /** Height in pixels that the steps need. */
    public static double height(List<Node> nodes, List<Pipe> pipes) {
        return layers(nodes, pipes).values().stream().mapToInt(l -> l).max().orElse(0) * ROW
                + BOX
                + GAP;
    }

    /** The longest way to each step along pipes that lead on; those that lead back don't count. */
    private static Map<String, Integer> layers(List<Node> nodes, List<Pipe> pipes) {
        Map<String, Integer> place = new HashMap<>();
        Map<String, Integer> layers = new LinkedHashMap<>();
        for (Node node : nodes) {
            place.put(node.id(), place.size());
            layers.put(node.id(), 0);
        }
        for (Node node : nodes)
            for (Pipe pipe : pipes)
                if (pipe.from().equals(node.id()) && place.get(pipe.to()) > place.get(pipe.from()))
                    layers.merge(pipe.to(), layers.get(node.id()) + 1, Math::max);
        return layers;
    }

    /**
     * @param words says the same as a sentence
     */
    public static Drawing draw(
            List<Node> nodes, List<Pipe> pipes, TextRuler ruler, double width, String words) {
        Map<String, Integer> layers = layers(nodes, pipes);
        Map<String, Double> centres = centres(nodes, pipes, layers, width);
        long most = pipes.stream().mapToLong(Pipe::count).max().orElse(0);
        List<Mark> marks = new ArrayList<>();
        for (Pipe pipe : pipes)
            marks.add(
                    pipe(
                            centres.get(pipe.from()),
                            layers.get(pipe.from()) * ROW + BOX,
                            centres.get(pipe.to()),
                            layers.get(pipe.to()) * ROW,
                            most == 0 ? 1.5 : 1.5 + WIDEST_PIPE * pipe.count() / most,
                            pipe.count() == 0 ? Ink.BORDER_STRONG : Ink.CHART_5));
        for (Node node : nodes)
            box(
                    node,
                    centres.get(node.id()),
                    layers.get(node.id()) * ROW,
                    boxWidth(layers, width),
                    ruler,
                    marks);
        double box = boxWidth(layers, width);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            areas.add(
                    new Area(
                            centres.get(node.id()) - box / 2,
                            layers.get(node.id()) * ROW,
                            box,
                            BOX,
                            i,
                            String.join(" · ", node.title(), node.about(), node.figure())));
        }
        return new Drawing(width, height(nodes, pipes), marks, words, areas);
    }

    private static double boxWidth(Map<String, Integer> layers, double width) {
        Map<Integer, Integer> sizes = new HashMap<>();
        layers.values().forEach(layer -> sizes.merge(layer, 1, Integer::sum));
        int lanes = sizes.values().stream().mapToInt(n -> n).max().orElse(1);
        return Math.min(WIDEST_BOX, width / lanes - GAP);
    }

    /** Steps of a layer stand side by side, in the order of where they are reached from. */
    private static Map<String, Double> centres(
            List<Node> nodes, List<Pipe> pipes, Map<String, Integer> layers, double width) {
        Map<String, Double> centres = new HashMap<>();
        int deepest = layers.values().stream().mapToInt(l -> l).max().orElse(0);
        for (int layer = 0; layer <= deepest; layer++) {
            int here = layer;
            List<Node> row =
                    nodes.stream()
                            .filter(n -> layers.get(n.id()) == here)
                            .sorted(Comparator.comparingDouble(n -> from(n, pipes, centres, width)))
                            .toList();
            for (int i = 0; i < row.size(); i++)
                centres.put(row.get(i).id(), (i + 0.5) * width / row.size());
        }
        return centres;
    }

    private static double from(
            Node node, List<Pipe> pipes, Map<String, Double> centres, double width) {
        return pipes.stream()
                .filter(p -> p.to().equals(node.id()) && centres.containsKey(p.from()))
                .mapToDouble(p -> centres.get(p.from()))
                .average()
                .orElse(width / 2);
    }

    /** A band that leaves and arrives upright. */
    private static Mark pipe(
            double fromX, double fromY, double toX, double toY, double thick, Ink ink) {
        double[] xs = new double[2 * (CURVE + 1)];
        double[] ys = new double[xs.length];
        for (int i = 0; i <= CURVE; i++) {
            double t = (double) i / CURVE;
            double eased = t * t * (3 - 2 * t);
            double x = fromX + (toX - fromX) * eased;
            double y = fromY + (toY - fromY) * t;
            xs[i] = x - thick / 2;
            ys[i] = y;
            xs[xs.length - 1 - i] = x + thick / 2;
            ys[xs.length - 1 - i] = y;
        }
        return new Mark.Polygon(xs, ys, ink);
    }

    private static void box(
            Node node, double centre, double y, double width, TextRuler ruler, List<Mark> marks) {
        double x = Math.max(0, centre - width / 2);
        double inner = width - 24;
        double figure = ruler.width(node.figure(), Mark.Style.BODY_STRONG);
        marks.add(new Mark.Rect(x, y, width, BOX, 4, Ink.SURFACE, Ink.BORDER_STRONG));
        marks.add(new Mark.Rect(x, y, 4, BOX, 2, node.ink(), Ink.NONE));
        marks.add(
                new Mark.Label(
                        x + 14,
                        y + 20,
                        ruler.fit(node.title(), Mark.Style.BODY_STRONG, inner),
                        Mark.Style.BODY_STRONG,
                        Mark.Align.LEFT,
                        Ink.TEXT_1));
        boolean warns = !node.note().isEmpty();
        marks.add(
                new Mark.Label(
                        x + 14,
                        y + 38,
                        ruler.fit(
                                warns ? node.note() : node.about(),
                                Mark.Style.SMALL,
                                inner - figure - 8),
                        Mark.Style.SMALL,
                        Mark.Align.LEFT,
                        warns ? Ink.WARNING : Ink.TEXT_2));
        marks.add(
                new Mark.Label(
                        x + width - 10,
                        y + 38,
                        node.figure(),
                        Mark.Style.BODY_STRONG,
                        Mark.Align.RIGHT,
                        Ink.TEXT_1));
    }
}
