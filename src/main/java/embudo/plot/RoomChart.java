package embudo.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A webinar over its minutes: who was there as a filled line, its parts named above, and below it,
 * on the same scale, how much was done in each step per person there. A range of minutes may be
 * marked.
 */
public final class RoomChart {
    private static final List<Ink> HEAT =
            List.of(
                    Ink.HEAT_1,
                    Ink.HEAT_2,
                    Ink.HEAT_3,
                    Ink.HEAT_4,
                    Ink.HEAT_5,
                    Ink.HEAT_6,
                    Ink.HEAT_7,
                    Ink.HEAT_8,
                    Ink.HEAT_9,
                    Ink.HEAT_10);
    private static final double LEFT = 96;
    private static final double TOP = 34;
    private static final double ROW = 22;
    private static final double AXIS = 18;
    private static final double GAP = 8;
    private static final int TICK = 15;

    private RoomChart() {}

    /** A named part; minutes from the start. */
    public record Part(String name, int from, int to) {}

    /** A kind of deed: per person there in each step, NaN when nobody was. */
    public record Row(String name, List<Double> heat) {
        public Row {
            heat = List.copyOf(heat);
        }
    }

    /**
     * What to draw.
     *
     * @param audience people in each minute
     * @param step minutes of a column of the rows
     * @param from first marked minute, -1 for none
     * @param to the minute after the last marked
     * @param words says the same as a sentence
     * @param minute says a minute
     */
    public record Shape(
            List<Long> audience,
            List<Part> parts,
            List<Row> rows,
            int step,
            int from,
            int to,
            String words,
            IntFunction<String> minute) {}

    /** The minute at a pixel, from 0 to one after the last. */
    public static int minute(double x, double width, int minutes) {
        double share = (x - LEFT) / Math.max(1, width - LEFT);
        return Math.clamp(Math.round(share * minutes), 0, minutes);
    }

    public static Drawing draw(Shape shape, TextRuler ruler, double width, double height) {
        List<Mark> marks = new ArrayList<>();
        int minutes = shape.audience().size();
        Scale x = new Scale(0, minutes, LEFT, Math.max(LEFT + 1, width));
        double floor = Math.max(TOP + 20, height - AXIS - shape.rows().size() * ROW - GAP);
        for (Part part : shape.parts()) part(marks, part, x, ruler);
        audience(marks, shape.audience(), x, floor);
        double top = floor + GAP;
        for (Row row : shape.rows()) {
            row(marks, row, shape.step(), x, top, ruler);
            top += ROW;
        }
        for (int m = 0; m <= minutes; m += TICK) {
            Mark.Align align =
                    m == 0
                            ? Mark.Align.LEFT
                            : m + TICK > minutes ? Mark.Align.RIGHT : Mark.Align.CENTRE;
            marks.add(label(x.at(m), height - 4, String.valueOf(m), align, Ink.TEXT_3));
        }
        if (shape.from() >= 0)
            marks.add(
                    new Mark.Rect(
                            x.at(shape.from()),
                            TOP - 4,
                            x.at(shape.to()) - x.at(shape.from()),
                            Math.max(1, height - AXIS - TOP + 4),
                            0,
                            Ink.NONE,
                            Ink.ACCENT));
        return new Drawing(
                width,
                height,
                marks,
                shape.words(),
                Minutes.areas(x, minutes, height, shape.minute()));
    }

    private static void audience(List<Mark> marks, List<Long> people, Scale x, double floor) {
        long most = Math.max(1, people.stream().mapToLong(n -> n).max().orElse(1));
        Scale y = new Scale(0, most, floor, TOP);
        int n = people.size();
        double[] xs = new double[n + 2];
        double[] ys = new double[n + 2];
        for (int i = 0; i < n; i++) {
            xs[i] = x.at(i + .5);
            ys[i] = y.at(people.get(i));
        }
        xs[n] = xs[n - 1];
        ys[n] = floor;
        xs[n + 1] = xs[0];
        ys[n + 1] = floor;
        marks.add(new Mark.Polygon(xs, ys, Ink.TRACK));
        double[] lx = new double[n];
        double[] ly = new double[n];
        System.arraycopy(xs, 0, lx, 0, n);
        System.arraycopy(ys, 0, ly, 0, n);
        marks.add(new Mark.Polyline(lx, ly, Ink.CHART_1, 2, new double[0]));
        marks.add(label(LEFT - GAP, TOP + 8, String.valueOf(most), Mark.Align.RIGHT, Ink.TEXT_2));
        marks.add(label(LEFT - GAP, floor, "0", Mark.Align.RIGHT, Ink.TEXT_3));
    }

    /** Each kind on its own scale: a question is rarer than an answer to a poll. */
    private static void row(
            List<Mark> marks, Row row, int step, Scale x, double top, TextRuler ruler) {
        String name = ruler.fit(row.name(), Mark.Style.CAPTION, LEFT - GAP);
        marks.add(label(0, top + ROW / 2 + 3, name, Mark.Align.LEFT, Ink.TEXT_2));
        double most =
                row.heat().stream().filter(h -> !h.isNaN()).mapToDouble(h -> h).max().orElse(0);
        for (int i = 0; i < row.heat().size(); i++) {
            double from = x.within(i * (double) step);
            double to = x.within((i + 1) * (double) step);
            double heat = row.heat().get(i);
            Ink ink = Double.isNaN(heat) || most == 0 ? Ink.TRACK : ink(heat / most);
            marks.add(
                    new Mark.Rect(
                            from, top, Math.max(1, to - from - 1), ROW - 2, 0, ink, Ink.NONE));
        }
    }

    private static Ink ink(double share) {
        return HEAT.get((int) Math.min(HEAT.size() - 1, Math.floor(share * HEAT.size())));
    }

    private static void part(List<Mark> marks, Part part, Scale x, TextRuler ruler) {
        double from = x.within(part.from());
        double to = x.within(part.to());
        if (to - from < 2) return;
        marks.add(new Mark.Rect(from, 16, to - from - 2, 2, 0, Ink.BORDER_STRONG, Ink.NONE));
        String text = ruler.fit(part.name(), Mark.Style.CAPTION, to - from - 4);
        if (!text.isEmpty()) marks.add(label(from, 11, text, Mark.Align.LEFT, Ink.TEXT_2));
    }

    private static Mark label(double x, double y, String text, Mark.Align align, Ink ink) {
        return new Mark.Label(x, y, text, Mark.Style.CAPTION, align, ink);
    }
}
