package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A daily line on an axis from zero: the previous period thin and grey behind it, the target
 * dotted, flags as vertical lines with their names above, the last point labelled directly; a
 * running day is dashed and hollow.
 */
public final class TrendLine {
    private static final double GAP = 8;
    private static final double CAPTION = 11;
    private static final double BELOW = 22;

    private TrendLine() {}

    /** Needs about 160 × 100 pixels to be readable; {@code words} says the same as a sentence. */
    public static Drawing draw(
            Trend trend, TextRuler ruler, double width, double height, String words) {
        Frame frame = frame(trend, ruler, width, height);
        List<Mark> marks = new ArrayList<>();
        grid(marks, trend, frame);
        days(marks, trend, frame, ruler, width);
        flags(marks, trend, frame, ruler, width);
        marks.addAll(Line.through(trend.previous(), frame.x, frame.y, Ink.BORDER_STRONG, 1.2));
        target(marks, trend, frame, ruler);
        line(marks, trend, frame);
        ends(marks, trend, frame, ruler, width);
        return new Drawing(width, height, marks, words, areas(trend, frame, height));
    }

    /** Each day from half way after the one before to half way before the next. */
    private static List<Area> areas(Trend trend, Frame frame, double height) {
        List<Area> areas = new ArrayList<>();
        double half = (frame.x().at(1) - frame.x().at(0)) / 2;
        for (int i = 0; i < trend.values().size(); i++) {
            double value = trend.values().get(i);
            if (!Double.isNaN(value))
                areas.add(
                        new Area(
                                frame.x().at(i) - half,
                                0,
                                2 * half,
                                height,
                                i,
                                trend.dayText().apply(i) + ": " + trend.tickText().apply(value)));
        }
        return areas;
    }

    /** Where the plot stands inside the drawing. */
    private record Frame(Scale x, Scale y, List<Double> ticks) {
        double left() {
            return x.lowPixel();
        }

        double right() {
            return x.highPixel();
        }

        double top() {
            return y.highPixel();
        }

        double bottom() {
            return y.lowPixel();
        }
    }

    private static Frame frame(Trend trend, TextRuler ruler, double width, double height) {
        double top = trend.flags().isEmpty() ? GAP : CAPTION + 2 * GAP;
        double bottom = height - BELOW;
        double low = 0;
        double high = Double.isNaN(trend.target()) ? 0 : trend.target();
        for (List<Double> line : List.of(trend.values(), trend.previous()))
            for (double v : line)
                if (!Double.isNaN(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
        int intervals = (int) Math.clamp((bottom - top) / 26, 1, 5);
        List<Double> ticks = Ticks.enclosing(low, high, intervals, trend.whole());
        double left = 0;
        for (double tick : ticks)
            left = Math.max(left, ruler.width(trend.tickText().apply(tick), Mark.Style.CAPTION));
        left = Math.min(left + GAP, width * 0.3);
        double right = Math.max(GAP, Math.min(room(trend, ruler) + 2 * GAP, width * 0.35));
        int days = Math.max(trend.values().size(), trend.previous().size());
        Scale x = new Scale(0, Math.max(1, days - 1), left, width - right);
        return new Frame(x, new Scale(ticks.getFirst(), ticks.getLast(), bottom, top), ticks);
    }

    private static double room(Trend trend, TextRuler ruler) {
        return Math.max(
                ruler.width(trend.names().last(), Mark.Style.SMALL_STRONG),
                ruler.width(trend.names().previous(), Mark.Style.CAPTION));
    }

    private static void grid(List<Mark> marks, Trend trend, Frame frame) {
        for (double tick : frame.ticks()) {
            double y = frame.y().at(tick);
            Ink ink = tick == 0 ? Ink.BORDER_STRONG : Ink.GRID;
            marks.add(
                    new Mark.Polyline(
                            new double[] {frame.left(), frame.right()},
                            new double[] {y, y},
                            ink,
                            1,
                            Line.solid()));
            marks.add(
                    new Mark.Label(
                            frame.left() - GAP,
                            y + 4,
                            trend.tickText().apply(tick),
                            Mark.Style.CAPTION,
                            Mark.Align.RIGHT,
                            Ink.TEXT_3));
        }
    }

    /** First and last day always, others at an even distance where their names have room. */
    private static void days(
            List<Mark> marks, Trend trend, Frame frame, TextRuler ruler, double width) {
        int last = trend.values().size() - 1;
        double widest = 0;
        for (int i = 0; i <= last; i++)
            widest = Math.max(widest, ruler.width(trend.dayText().apply(i), Mark.Style.CAPTION));
        double apart = widest + 2 * GAP;
        int step = 1;
        for (int candidate : new int[] {1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365, 730}) {
            step = candidate;
            if (frame.x().at(step) - frame.left() >= apart) break;
        }
        for (int i = 0; i <= last; i += step)
            if (i == 0 || frame.x().at(last) - frame.x().at(i) >= apart)
                day(marks, trend, frame, ruler, width, i);
        if (last > 0 && frame.x().at(last) - frame.left() >= apart)
            day(marks, trend, frame, ruler, width, last);
    }

    private static void day(
            List<Mark> marks, Trend trend, Frame frame, TextRuler ruler, double width, int i) {
        String text = trend.dayText().apply(i);
        double half = ruler.width(text, Mark.Style.CAPTION) / 2;
        double x = Math.clamp(frame.x().at(i), half, Math.max(half, width - half));
        marks.add(
                new Mark.Label(
                        x,
                        frame.bottom() + 17,
                        text,
                        Mark.Style.CAPTION,
                        Mark.Align.CENTRE,
                        Ink.TEXT_3));
    }

    /** A name has the room up to the next flag; what is longer is cut with an ellipsis. */
    private static void flags(
            List<Mark> marks, Trend trend, Frame frame, TextRuler ruler, double width) {
        List<Trend.Flag> flags =
                trend.flags().stream()
                        .filter(f -> f.day() >= 0 && f.day() < trend.values().size())
                        .sorted((a, b) -> Integer.compare(a.day(), b.day()))
                        .toList();
        for (int i = 0; i < flags.size(); i++) {
            double x = frame.x().at(flags.get(i).day());
            double end = i + 1 < flags.size() ? frame.x().at(flags.get(i + 1).day()) : width;
            marks.add(
                    new Mark.Polyline(
                            new double[] {x, x},
                            new double[] {frame.top() - 6, frame.bottom()},
                            Ink.CHART_4,
                            1,
                            Line.solid()));
            marks.add(new Mark.Rect(x - 3, frame.top() - 12, 6, 6, 1, Ink.CHART_4, Ink.NONE));
            String text = ruler.fit(flags.get(i).label(), Mark.Style.CAPTION, end - x - 2 * GAP);
            if (!text.isEmpty())
                marks.add(
                        new Mark.Label(
                                x + 6,
                                frame.top() - 5,
                                text,
                                Mark.Style.CAPTION,
                                Mark.Align.LEFT,
                                Ink.TEXT_2));
        }
    }

    private static void target(List<Mark> marks, Trend trend, Frame frame, TextRuler ruler) {
        if (Double.isNaN(trend.target())) return;
        double y = frame.y().at(trend.target());
        marks.add(
                new Mark.Polyline(
                        new double[] {frame.left(), frame.right()},
                        new double[] {y, y},
                        Ink.TEXT_3,
                        1.2,
                        new double[] {2, 3}));
        String text = trend.names().target();
        double wide = ruler.width(text, Mark.Style.CAPTION);
        if (wide > frame.right() - frame.left() - GAP) return;
        Box box = Room.forLabel(trend, frame.x(), frame.y(), y, wide, CAPTION);
        marks.add(
                new Mark.Label(
                        box.x(),
                        box.y() + CAPTION - 2,
                        text,
                        Mark.Style.CAPTION,
                        Mark.Align.LEFT,
                        Ink.TEXT_2));
    }

    private static void line(List<Mark> marks, Trend trend, Frame frame) {
        List<Double> values = trend.values();
        int last = Line.lastKnown(values);
        boolean open = trend.partial() && last == values.size() - 1;
        marks.addAll(
                Line.through(
                        open ? values.subList(0, last) : values,
                        frame.x(),
                        frame.y(),
                        Ink.CHART_1,
                        2));
        if (last < 0) return;
        if (open && last > 0 && !values.get(last - 1).isNaN())
            marks.add(
                    Line.piece(
                            values,
                            last - 1,
                            last + 1,
                            frame.x(),
                            frame.y(),
                            Ink.CHART_1,
                            2,
                            new double[] {4, 3}));
        marks.add(
                new Mark.Dot(
                        frame.x().at(last),
                        frame.y().at(values.get(last)),
                        4,
                        open ? Ink.SURFACE : Ink.CHART_1,
                        Ink.CHART_1,
                        2));
    }

    /** Names at the right end of both lines, pushed apart where they would touch. */
    private static void ends(
            List<Mark> marks, Trend trend, Frame frame, TextRuler ruler, double width) {
        int last = Line.lastKnown(trend.values());
        int before = Line.lastKnown(trend.previous());
        double x = frame.right() + 12;
        double y = last < 0 ? frame.top() : frame.y().at(trend.values().get(last)) + 4;
        double grey = before < 0 ? y : frame.y().at(trend.previous().get(before)) + 4;
        if (Math.abs(y - grey) < 15) grey = grey < y ? y - 15 : y + 15;
        if (grey > frame.bottom()) {
            grey = frame.bottom();
            y = Math.min(y, grey - 15);
        }
        if (last >= 0)
            end(
                    marks,
                    ruler,
                    trend.names().last(),
                    Mark.Style.SMALL_STRONG,
                    Ink.CHART_1,
                    x,
                    y,
                    width);
        if (before >= 0)
            end(
                    marks,
                    ruler,
                    trend.names().previous(),
                    Mark.Style.CAPTION,
                    Ink.TEXT_3,
                    x,
                    grey,
                    width);
    }

    private static void end(
            List<Mark> marks,
            TextRuler ruler,
            String text,
            Mark.Style style,
            Ink ink,
            double x,
            double y,
            double width) {
        String fit = ruler.fit(text, style, width - x);
        if (!fit.isEmpty()) marks.add(new Mark.Label(x, y, fit, style, Mark.Align.LEFT, ink));
    }
}
