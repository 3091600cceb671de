package embudo.plot;

import embudo.plot.Alluvial.Place;
import embudo.plot.Alluvial.Shape;
import embudo.plot.Alluvial.Way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be pointed at in an alluvial picture: its blocks, and whatever flows from one block
 * straight to another, however many bands that is drawn as.
 */
public final class AlluvialParts {
    private AlluvialParts() {}

    /**
     * A block, or a flow.
     *
     * @param from column it stands in or leaves
     * @param to column it reaches; the same for a block
     * @param goal null for a block
     */
    public record Part(int from, Place place, int to, Place goal) {
        boolean has(Way way) {
            return goal == null ? place.equals(way.places().get(from)) : equals(flow(way, to));
        }
    }

    static Part block(int column, Place place) {
        return new Part(column, place, column, null);
    }

    /** What the piece of a way before a column belongs to; a way that pauses goes on. */
    static Part flow(Way way, int column) {
        int from = column - 1;
        while (way.places().get(from) == null) from--;
        int to = column;
        while (way.places().get(to) == null) to++;
        return new Part(from, way.places().get(from), to, way.places().get(to));
    }

    /** In the order of their areas: column by column, its blocks, then what leaves them. */
    public static List<Part> of(Shape shape) {
        Comparator<Place> down =
                Comparator.comparingInt((Place p) -> shape.order().indexOf(p))
                        .thenComparing(Place::name);
        Set<Part> parts = new HashSet<>();
        for (Way way : shape.ways())
            for (int c = 0; c < shape.columns().size(); c++) {
                if (way.places().get(c) != null) parts.add(block(c, way.places().get(c)));
                if (c > 0) parts.add(flow(way, c));
            }
        List<Part> ordered = new ArrayList<>(parts);
        ordered.sort(
                Comparator.comparingInt(Part::from)
                        .thenComparing(p -> p.goal() != null)
                        .thenComparing(Part::place, down)
                        .thenComparingInt(Part::to)
                        .thenComparing(Part::goal, Comparator.nullsFirst(down)));
        return ordered;
    }

    /** Indices of the ways that pass a part. */
    public static List<Integer> ways(Shape shape, Part part) {
        List<Integer> ways = new ArrayList<>();
        for (int i = 0; i < shape.ways().size(); i++)
            if (part.has(shape.ways().get(i))) ways.add(i);
        return ways;
    }

    /** A part in words, such as {@code LinkedIn → Email: 120}. */
    public static String words(Shape shape, Part part) {
        double amount = 0;
        for (int way : ways(shape, part)) amount += shape.ways().get(way).amount();
        String name = part.place().name();
        if (part.goal() != null) name += " → " + part.goal().name();
        return shape.columns().get(part.from())
                + " · "
                + name
                + ": "
                + shape.figure().apply(amount);
    }

    static List<Area> areas(
            Shape shape, Map<Part, Mark.Rect> blocks, Map<Part, List<Mark.Ribbon>> flows) {
        List<Area> areas = new ArrayList<>();
        for (Part part : of(shape)) {
            String words = words(shape, part);
            int index = areas.size();
            Mark.Rect block = blocks.get(part);
            areas.add(
                    block == null
                            ? Area.of(flows.get(part), index, words)
                            : new Area(
                                    block.x(),
                                    block.y(),
                                    block.width(),
                                    block.height(),
                                    index,
                                    words));
        }
        return areas;
    }
}
