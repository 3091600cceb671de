package embudo.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The same items by two measures: one line each from left to right, names and values at the ends
 * moved apart so that none hides another, the difference at the far right.
 */
public final class Slope {
    private static final double LINE = 16;
    private static final double GAP = 8;
    private static final double HEAD = 24;
    private static final double GLYPH = 5;

    private Slope() {}

    /**
     * One item.
     *
     * @param left its value by the first measure, {@code right} by the second
     * @param leftText and {@code rightText} as people read them
     * @param difference signed, empty for none
     */
    public record Item(
            String name,
            double left,
            double right,
            String leftText,
            String rightText,
            String difference,
            Ink ink,
            Glyph glyph) {}

    /**
     * Needs 16 px of height for each item and some 40 more; {@code words} says the same as a
     * sentence. Areas: twice an item's index for its left end, one more for its right.
     */
    public static Drawing draw(
            List<Item> items,
            String leftTitle,
            String rightTitle,
            TextRuler ruler,
            double width,
            double height,
            String words) {
        double names = 0;
        double values = 0;
        double differences = 0;
        double low = 0;
        double high = 1;
        for (Item item : items) {
            names = Math.max(names, ruler.width(leftLabel(item), Mark.Style.SMALL));
            values = Math.max(values, ruler.width(item.rightText(), Mark.Style.SMALL_STRONG));
            differences =
                    Math.max(differences, ruler.width(item.difference(), Mark.Style.SMALL_STRONG));
            low = Math.min(low, Math.min(item.left(), item.right()));
            high = Math.max(high, Math.max(item.left(), item.right()));
        }
        double left = Math.min(names + GLYPH + GAP, width * .45);
        double right = Math.max(left + 24, width - values - differences - GLYPH - 3 * GAP);
        Scale y = new Scale(low, high, height - LINE, HEAD + LINE);
        List<Mark> marks = new ArrayList<>();
        axis(marks, left, leftTitle, ruler, width, height);
        axis(marks, right, rightTitle, ruler, width, height);
        for (Item item : items)
            marks.add(
                    new Mark.Polyline(
                            new double[] {left, right},
                            new double[] {y.at(item.left()), y.at(item.right())},
                            item.ink(),
                            2,
                            Line.solid()));
        for (Item item : items) {
            marks.addAll(item.glyph().at(left, y.at(item.left()), GLYPH, item.ink()));
            marks.addAll(item.glyph().at(right, y.at(item.right()), GLYPH, item.ink()));
        }
        double[] leftAt = apart(items, Item::left, y, height);
        double[] rightAt = apart(items, Item::right, y, height);
        for (int i = 0; i < items.size(); i++)
            labels(marks, items.get(i), leftAt[i], rightAt[i], left, right, ruler, width);
        List<Area> areas = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            double top = rightAt[i] - LINE / 2;
            areas.add(new Area(right, top, width - right, LINE, 2 * i + 1, said(item)));
            areas.add(new Area(0, leftAt[i] - LINE / 2, left, LINE, 2 * i, said(item)));
        }
        return new Drawing(width, height, marks, words, areas);
    }

    private static String said(Item item) {
        return leftLabel(item) + " → " + item.rightText() + " " + item.difference();
    }

    private static String leftLabel(Item item) {
        return item.name() + " " + item.leftText();
    }

    private static void axis(
            List<Mark> marks,
            double x,
            String title,
            TextRuler ruler,
            double width,
            double height) {
        double half = ruler.width(title, Mark.Style.CAPTION) / 2;
        double at = Math.clamp(x, half, Math.max(half, width - half));
        marks.add(new Mark.Label(at, 12, title, Mark.Style.CAPTION, Mark.Align.CENTRE, Ink.TEXT_2));
        marks.add(
                new Mark.Polyline(
                        new double[] {x, x},
                        new double[] {HEAD - 4, height - 2},
                        Ink.GRID,
                        1,
                        Line.solid()));
    }

    private static void labels(
            List<Mark> marks,
            Item item,
            double leftAt,
            double rightAt,
            double left,
            double right,
            TextRuler ruler,
            double width) {
        double room = left - GLYPH - GAP + 2 - ruler.width(" " + item.leftText(), Mark.Style.SMALL);
        String name = ruler.fit(item.name(), Mark.Style.SMALL, room);
        marks.add(
                new Mark.Label(
                        left - GLYPH - 4,
                        leftAt + 4,
                        name + " " + item.leftText(),
                        Mark.Style.SMALL,
                        Mark.Align.RIGHT,
                        Ink.TEXT_1));
        marks.add(
                new Mark.Label(
                        right + GLYPH + 4,
                        rightAt + 4,
                        item.rightText(),
                        Mark.Style.SMALL_STRONG,
                        Mark.Align.LEFT,
                        Ink.TEXT_1));
        marks.add(
                new Mark.Label(
                        width,
                        rightAt + 4,
                        item.difference(),
                        Mark.Style.SMALL,
                        Mark.Align.RIGHT,
                        Ink.TEXT_2));
    }

    /** A place for each label next to its value, a line apart, inside the drawing. */
    private static double[] apart(
            List<Item> items, ToDoubleFunction<Item> value, Scale y, double height) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) order.add(i);
        order.sort(Comparator.comparingDouble((Integer i) -> -value.applyAsDouble(items.get(i))));
        double[] at = new double[items.size()];
        double least = HEAD + LINE / 2;
        for (int i : order) {
            at[i] = Math.max(y.at(value.applyAsDouble(items.get(i))), least);
            least = at[i] + LINE;
        }
        double most = height - LINE / 2;
        for (int i : order.reversed()) {
            at[i] = Math.min(at[i], most);
            most = at[i] - LINE;
        }
        return at;
    }
}
