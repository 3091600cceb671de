package embudo.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;

/**
 * How many went from place to place: columns of blocks as high as what passes them, joined by bands
 * as wide as what flows between. A way that ends early goes on below the blocks to the last column.
 */
public final class Alluvial {
    private static final double BLOCK = 10;
    private static final double GAP = 10;
    private static final double HEAD = 22;
    private static final double LABEL = 14;
    private static final double SOFT = .35;

    private Alluvial() {}

    /**
     * A place.
     *
     * @param ink of its block and of the bands that leave it
     */
    public record Place(String name, Ink ink) {}

    /**
     * What takes the same way.
     *
     * @param places one for each column, null between its last stop and its end
     */
    public record Way(List<Place> places, double amount) {}

    /**
     * @param columns titles, the last one's places are where all ways end
     * @param order of the blocks of every column, from the top
     * @param ways in the order of their bands, from the top
     * @param figure writes an amount
     */
    public record Shape(
            List<String> columns,
            List<Place> order,
            List<Way> ways,
            DoubleFunction<String> figure) {
        public Shape {
            columns = List.copyOf(columns);
            order = List.copyOf(order);
            ways = List.copyOf(ways);
        }
    }

    /** A block: where it stands and how far its bands have come. */
    private static final class Block {
        private final Place place;
        private double amount;
        private double top;
        private double in;
        private double out;

        Block(Place place) {
            this.place = place;
        }
    }

    /** Blocks of one column, and below them the room of ways that have ended. */
    private record Column(Map<Place, Block> blocks, Map<Place, Block> passing) {
        List<Block> all() {
            List<Block> all = new ArrayList<>(blocks.values());
            all.addAll(passing.values());
            return all;
        }

        Block of(Way way, int c) {
            Place place = way.places().get(c);
            return place == null ? passing.get(way.places().getLast()) : blocks.get(place);
        }
    }

    /** Needs about 120 px of width for each column; {@code words} says the same as a sentence. */
    public static Drawing draw(
            Shape shape, TextRuler ruler, double width, double height, String words) {
        List<Column> columns = columns(shape);
        double most = 0;
        int tallest = 1;
        for (Column column : columns) {
            tallest = Math.max(tallest, column.all().size());
            most = Math.max(most, column.all().stream().mapToDouble(b -> b.amount).sum());
        }
        List<Mark> marks = new ArrayList<>();
        if (most <= 0) return new Drawing(width, height, marks, words);
        double unit = Math.max(0, height - HEAD - (tallest - 1) * GAP) / most;
        for (Column column : columns) stack(column.all(), unit, height);
        double[] x = places(columns, shape, ruler, width);
        for (int c = 0; c < x.length; c++) title(marks, shape, c, x, width, ruler);
        Map<AlluvialParts.Part, List<Mark.Ribbon>> flows = new HashMap<>();
        for (Way way : shape.ways()) bands(marks, flows, way, columns, x, unit);
        Map<AlluvialParts.Part, Mark.Rect> blocks = new HashMap<>();
        for (int c = 0; c < x.length; c++)
            for (Block block : columns.get(c).blocks().values()) {
                Mark.Rect rect = rect(block, x[c], unit, height);
                marks.add(rect);
                blocks.put(AlluvialParts.block(c, block.place), rect);
                label(marks, block, c, x, unit, shape, ruler, width, height);
            }
        return new Drawing(width, height, marks, words, AlluvialParts.areas(shape, blocks, flows));
    }

    private static List<Column> columns(Shape shape) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < shape.columns().size(); c++) {
            Comparator<Place> order =
                    Comparator.comparingInt((Place p) -> shape.order().indexOf(p))
                            .thenComparing(Place::name);
            Column column = new Column(new TreeMap<>(order), new TreeMap<>(order));
            for (Way way : shape.ways()) {
                Place place = way.places().get(c);
                Block block =
                        place == null
                                ? column.passing()
                                        .computeIfAbsent(way.places().getLast(), Block::new)
                                : column.blocks().computeIfAbsent(place, Block::new);
                block.amount += way.amount();
            }
            columns.add(column);
        }
        return columns;
    }

    private static void stack(List<Block> column, double unit, double height) {
        double used = column.stream().mapToDouble(b -> b.amount).sum() * unit;
        double gap = column.size() < 2 ? 0 : Math.min(2 * GAP, free(column, used, height));
        double at = HEAD;
        for (Block block : column) {
            block.top = block.in = block.out = at;
            at += block.amount * unit + gap;
        }
    }

    private static double free(List<Block> column, double used, double height) {
        return Math.max(0, (height - HEAD - used) / (column.size() - 1));
    }

    /** Left edges of the columns; the last leaves room for its labels at the right. */
    private static double[] places(
            List<Column> columns, Shape shape, TextRuler ruler, double width) {
        double names = 0;
        for (Block block : columns.getLast().blocks().values())
            names = Math.max(names, ruler.width(label(block, shape), Mark.Style.SMALL));
        double last = Math.max(width * .6, width - BLOCK - 6 - names);
        double[] x = new double[columns.size()];
        for (int c = 0; c < x.length; c++) x[c] = x.length == 1 ? 0 : last * c / (x.length - 1);
        return x;
    }

    private static String label(Block block, Shape shape) {
        return block.place.name() + " " + shape.figure().apply(block.amount);
    }

    private static void title(
            List<Mark> marks, Shape shape, int c, double[] x, double width, TextRuler ruler) {
        double room = (c + 1 < x.length ? x[c + 1] : width) - x[c] - 4;
        marks.add(
                new Mark.Label(
                        x[c],
                        12,
                        ruler.fit(shape.columns().get(c), Mark.Style.CAPTION, room),
                        Mark.Style.CAPTION,
                        Mark.Align.LEFT,
                        Ink.TEXT_2));
    }

    private static void bands(
            List<Mark> marks,
            Map<AlluvialParts.Part, List<Mark.Ribbon>> flows,
            Way way,
            List<Column> columns,
            double[] x,
            double unit) {
        Place last = way.places().getFirst();
        double wide = way.amount() * unit;
        for (int c = 1; c < x.length; c++) {
            Block at = columns.get(c - 1).of(way, c - 1);
            Block to = columns.get(c).of(way, c);
            boolean passed = way.places().get(c - 1) == null;
            Mark.Ribbon band =
                    new Mark.Ribbon(
                            x[c - 1] + (passed ? 0 : BLOCK),
                            at.out,
                            at.out + wide,
                            x[c],
                            to.in,
                            to.in + wide,
                            last.ink(),
                            SOFT);
            marks.add(band);
            flows.computeIfAbsent(AlluvialParts.flow(way, c), part -> new ArrayList<>()).add(band);
            at.out += wide;
            to.in += wide;
            if (way.places().get(c) != null) last = way.places().get(c);
        }
    }

    private static Mark.Rect rect(Block block, double x, double unit, double height) {
        double high = Math.max(1, block.amount * unit);
        return new Mark.Rect(
                x, Math.min(block.top, height - high), BLOCK, high, 1, block.place.ink(), Ink.NONE);
    }

    private static void label(
            List<Mark> marks,
            Block block,
            int c,
            double[] x,
            double unit,
            Shape shape,
            TextRuler ruler,
            double width,
            double height) {
        double high = Math.max(1, block.amount * unit);
        if (high < LABEL * .6) return;
        double room = (c + 1 < x.length ? x[c + 1] : width) - x[c] - BLOCK - 6;
        marks.add(
                new Mark.Label(
                        x[c] + BLOCK + 6,
                        Math.min(block.top + high / 2 + 4, height - 2),
                        ruler.fit(label(block, shape), Mark.Style.SMALL, room),
                        Mark.Style.SMALL,
                        Mark.Align.LEFT,
                        Ink.TEXT_1));
    }
}
