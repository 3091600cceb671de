package embudo.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A square plot of shares against shares, with the diagonal: a line (such as a ROC curve), or dots
 * with the range in which each could as well lie (such as a calibration).
 */
public final class UnitPlot {
    private static final double GAP = 8;
    private static final double BELOW = 34;
    private static final double ABOVE = 20;
    private static final int SLICES = 20;
    private static final double REACH = 6;

    private UnitPlot() {}

    /** A place on a line, both 0 to 1. */
    public record Point(double x, double y) {}

    /** A dot with a range up and down; {@code holds}: whether the diagonal crosses it. */
    public record Dot(double x, double y, double low, double high, boolean holds) {}

    /**
     * What to draw.
     *
     * @param most both axes end here, above 0 and at most 1
     * @param tick writes a share at an axis
     */
    public record Shape(
            List<Point> line,
            List<Dot> dots,
            double most,
            String xName,
            String yName,
            DoubleFunction<String> tick) {
        public Shape {
            line = List.copyOf(line);
            dots = List.copyOf(dots);
        }
    }

    /** {@code words} says the same as a sentence. */
    public static Drawing draw(
            Shape shape, TextRuler ruler, double width, double height, String words) {
        List<Double> ticks = Ticks.enclosing(0, shape.most(), 4, false);
        double most = ticks.getLast();
        double left = 0;
        for (double t : ticks)
            left = Math.max(left, ruler.width(shape.tick().apply(t), Mark.Style.CAPTION));
        left += GAP;
        Scale x = new Scale(0, most, left, Math.max(left + 10, width - 2 * GAP));
        Scale y = new Scale(0, most, Math.max(ABOVE + 10, height - BELOW), ABOVE);
        List<Mark> marks = new ArrayList<>();
        axes(marks, shape, ticks, x, y, ruler, width, height);
        marks.add(
                new Mark.Polyline(
                        new double[] {x.at(0), x.at(most)},
                        new double[] {y.at(0), y.at(most)},
                        Ink.TEXT_3,
                        1,
                        new double[] {4, 3}));
        if (!shape.line().isEmpty())
            marks.add(
                    new Mark.Polyline(
                            shape.line().stream().mapToDouble(p -> x.at(p.x())).toArray(),
                            shape.line().stream().mapToDouble(p -> y.at(p.y())).toArray(),
                            Ink.CHART_1,
                            2,
                            Line.solid()));
        for (Dot dot : shape.dots()) dot(marks, dot, x, y);
        return new Drawing(width, height, marks, words, areas(shape, x, y));
    }

    /** Slices of the line, each with the point it ends at, then the dots with their ranges. */
    private static List<Area> areas(Shape shape, Scale x, Scale y) {
        List<Area> areas = new ArrayList<>();
        double wide = (x.highPixel() - x.lowPixel()) / SLICES;
        double high = y.lowPixel() - y.highPixel();
        for (int i = 0; i < SLICES && !shape.line().isEmpty(); i++) {
            double to = shape.most() * (i + 1) / SLICES;
            Point end = shape.line().getFirst();
            for (Point point : shape.line()) if (point.x() <= to) end = point;
            areas.add(
                    new Area(
                            x.lowPixel() + i * wide,
                            y.highPixel(),
                            wide,
                            high,
                            areas.size(),
                            said(shape, end.x(), end.y())));
        }
        for (Dot dot : shape.dots()) {
            double top = y.within(dot.high()) - REACH;
            String range =
                    " ("
                            + shape.tick().apply(dot.low())
                            + "–"
                            + shape.tick().apply(dot.high())
                            + ")";
            areas.add(
                    new Area(
                            x.within(dot.x()) - REACH,
                            top,
                            2 * REACH,
                            y.within(dot.low()) + REACH - top,
                            areas.size(),
                            said(shape, dot.x(), dot.y()) + range));
        }
        return areas;
    }

    private static String said(Shape shape, double x, double y) {
        return shape.xName()
                + " "
                + shape.tick().apply(x)
                + " · "
                + shape.yName()
                + " "
                + shape.tick().apply(y);
    }

    private static void dot(List<Mark> marks, Dot dot, Scale x, Scale y) {
        Ink ink = dot.holds() ? Ink.CHART_1 : Ink.CHART_6;
        double at = x.within(dot.x());
        double low = y.within(dot.low());
        double high = y.within(dot.high());
        marks.add(line(at, low, at, high, ink));
        marks.add(line(at - 3, low, at + 3, low, ink));
        marks.add(line(at - 3, high, at + 3, high, ink));
        // Hollow where it misses, so that colour does not tell alone.
        marks.add(new Mark.Dot(at, y.within(dot.y()), 4, dot.holds() ? ink : Ink.SURFACE, ink, 2));
    }

    private static Mark line(double x1, double y1, double x2, double y2, Ink ink) {
        return new Mark.Polyline(
                new double[] {x1, x2}, new double[] {y1, y2}, ink, 1.2, Line.solid());
    }

    private static void axes(
            List<Mark> marks,
            Shape shape,
            List<Double> ticks,
            Scale x,
            Scale y,
            TextRuler ruler,
            double width,
            double height) {
        for (double t : ticks) {
            Ink ink = t == 0 ? Ink.BORDER_STRONG : Ink.GRID;
            marks.add(line(x.lowPixel(), y.at(t), x.highPixel(), y.at(t), ink));
            marks.add(line(x.at(t), y.lowPixel(), x.at(t), y.highPixel(), ink));
            String text = shape.tick().apply(t);
            marks.add(label(x.lowPixel() - GAP, y.at(t) + 4, text, Mark.Align.RIGHT));
            double half = ruler.width(text, Mark.Style.CAPTION) / 2;
            double at = Math.clamp(x.at(t), half, Math.max(half, width - half));
            marks.add(label(at, y.lowPixel() + 14, text, Mark.Align.CENTRE));
        }
        String under = ruler.fit(shape.xName(), Mark.Style.CAPTION, x.highPixel() - x.lowPixel());
        marks.add(label(x.highPixel(), height - 4, under, Mark.Align.RIGHT));
        String over = ruler.fit(shape.yName(), Mark.Style.CAPTION, width);
        marks.add(label(0, 11, over, Mark.Align.LEFT));
    }

    private static Mark label(double x, double y, String text, Mark.Align align) {
        return new Mark.Label(x, y, text, Mark.Style.CAPTION, align, Ink.TEXT_3);
    }
}
