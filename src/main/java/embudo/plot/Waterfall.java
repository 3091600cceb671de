package embudo.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * How a score adds up: one row per reason, each bar beginning where the one before ended, the whole
 * as a neutral bar from zero at the bottom.
 */
public final class Waterfall {
    /** Height of one row in pixels. */
    public static final double ROW = 24;

    private static final double BAR = 12;
    private static final double GAP = 8;

    private Waterfall() {}

    /** A named number of points. */
    public record Bar(String label, int points) {}

    /**
     * {@code start} is the value all begin at, null for zero without a bar of its own; {@code end}
     * the result, which start and reasons must add up to; {@code threshold} is dashed, NaN for
     * none. {@code signed} writes points with their sign, {@code plain} a total.
     */
    public record Sum(
            Bar start,
            List<Bar> reasons,
            Bar end,
            double threshold,
            IntFunction<String> signed,
            IntFunction<String> plain) {
        public Sum {
            reasons = List.copyOf(reasons);
            int total =
                    (start == null ? 0 : start.points())
                            + reasons.stream().mapToInt(Bar::points).sum();
            if (total != end.points())
                throw new IllegalArgumentException(total + " is not " + end.points());
        }

        int rows() {
            return reasons.size() + (start == null ? 1 : 2);
        }
    }

    /** The drawing is as high as its rows: {@link #ROW} each. */
    public static Drawing draw(Sum sum, TextRuler ruler, double width, String words) {
        double names = Math.min(width * 0.45, widest(sum, ruler)) + GAP;
        double figures = ruler.width(sum.signed().apply(-100), Mark.Style.SMALL_STRONG) + GAP;
        Scale x = scale(sum, names, Math.max(names + 1, width - figures));
        List<Mark> marks = new ArrayList<>();
        double height = sum.rows() * ROW;
        if (!Double.isNaN(sum.threshold())) {
            double at = x.within(sum.threshold());
            marks.add(
                    new Mark.Polyline(
                            new double[] {at, at},
                            new double[] {0, height},
                            Ink.TEXT_3,
                            1,
                            new double[] {4, 3}));
        }
        double top = 0;
        int from = 0;
        if (sum.start() != null) {
            row(
                    marks,
                    sum.start(),
                    0,
                    sum.start().points(),
                    top,
                    x,
                    Ink.CHART_8,
                    sum,
                    ruler,
                    width);
            from = sum.start().points();
            top += ROW;
        }
        for (Bar bar : sum.reasons()) {
            Ink ink = bar.points() < 0 ? Ink.CHART_6 : Ink.CHART_1;
            row(marks, bar, from, from + bar.points(), top, x, ink, sum, ruler, width);
            from += bar.points();
            top += ROW;
        }
        row(marks, sum.end(), 0, from, top, x, Ink.CHART_8, sum, ruler, width);
        return new Drawing(width, height, marks, words, areas(sum, width));
    }

    private static List<Area> areas(Sum sum, double width) {
        List<Area> areas = new ArrayList<>();
        if (sum.start() != null) area(areas, sum.start(), sum.plain(), width);
        for (Bar bar : sum.reasons()) area(areas, bar, sum.signed(), width);
        area(areas, sum.end(), sum.plain(), width);
        return areas;
    }

    private static void area(List<Area> areas, Bar bar, IntFunction<String> figure, double width) {
        String said = bar.label() + ": " + figure.apply(bar.points());
        areas.add(new Area(0, areas.size() * ROW, width, ROW, areas.size(), said));
    }

    private static void row(
            List<Mark> marks,
            Bar bar,
            int from,
            int to,
            double top,
            Scale x,
            Ink ink,
            Sum sum,
            TextRuler ruler,
            double width) {
        boolean total = ink == Ink.CHART_8;
        Mark.Style style = total ? Mark.Style.SMALL_STRONG : Mark.Style.SMALL;
        double left = Math.min(x.at(from), x.at(to));
        double wide = Math.max(1, Math.abs(x.at(to) - x.at(from)));
        double y = top + (ROW - BAR) / 2;
        double base = top + ROW / 2 + 4;
        String name = ruler.fit(bar.label(), style, x.lowPixel() - GAP);
        marks.add(
                new Mark.Label(
                        0, base, name, style, Mark.Align.LEFT, total ? Ink.TEXT_1 : Ink.TEXT_2));
        marks.add(new Mark.Rect(left, y, wide, BAR, 2, ink, Ink.NONE));
        String figure = (total ? sum.plain() : sum.signed()).apply(bar.points());
        marks.add(
                new Mark.Label(
                        width,
                        base,
                        figure,
                        Mark.Style.SMALL_STRONG,
                        Mark.Align.RIGHT,
                        Ink.TEXT_1));
    }

    private static Scale scale(Sum sum, double left, double right) {
        double low = 0;
        double high = 1;
        double at = sum.start() == null ? 0 : sum.start().points();
        high = Math.max(high, at);
        for (Bar bar : sum.reasons()) {
            at += bar.points();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        if (!Double.isNaN(sum.threshold())) high = Math.max(high, sum.threshold());
        return new Scale(low, high, left, right);
    }

    private static double widest(Sum sum, TextRuler ruler) {
        double widest = ruler.width(sum.end().label(), Mark.Style.SMALL_STRONG);
        if (sum.start() != null)
            widest = Math.max(widest, ruler.width(sum.start().label(), Mark.Style.SMALL_STRONG));
        for (Bar bar : sum.reasons())
            widest = Math.max(widest, ruler.width(bar.label(), Mark.Style.SMALL));
        return widest;
    }
}
