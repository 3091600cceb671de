package embudo.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A webinar as it runs: the audience as a filled line up to now with its target, below it on the
 * same minutes how busy each was for all and for each part, then lanes of what was done. Minutes to
 * come are empty. A range of minutes may be marked.
 */
public final class LiveChart {
    static final double LEFT = 116;
    private static final double RIGHT = 10;
    private static final double TOP = 18;
    static final double ROW = 19;
    private static final double AXIS = 18;
    static final double GAP = 8;
    private static final int TICK = 15;

    private LiveChart() {}

    /** A named part; minutes from the start. */
    public record Part(String name, int from, int to) {}

    /**
     * One kind of deed.
     *
     * @param counts by minute
     * @param dots whether each is worth a dot of its own
     */
    public record Lane(String name, List<Long> counts, boolean dots, Ink ink) {
        public Lane {
            counts = List.copyOf(counts);
        }
    }

    /**
     * What to draw.
     *
     * @param audience people in each minute
     * @param now the minute that is running; later ones are not known
     * @param target people hoped for, NaN for none
     * @param heat deeds per person there in each minute, NaN when nobody was
     * @param from first marked minute, -1 for none
     * @param to the minute after the last marked
     * @param minute says a minute; those to come are not asked for
     */
    public record Shape(
            List<Long> audience,
            int now,
            double target,
            List<Part> parts,
            List<Double> heat,
            List<Lane> lanes,
            int from,
            int to,
            Names names,
            IntFunction<String> minute) {
        public Shape {
            audience = List.copyOf(audience);
            parts = List.copyOf(parts);
            heat = List.copyOf(heat);
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * Texts.
     *
     * @param words says the same as a sentence
     */
    public record Names(
            String audience, String all, String minute, String now, String target, String words) {}

    /** The minute at a pixel, from 0 to one after the last. */
    public static int minute(double x, double width, int minutes) {
        double share = (x - LEFT) / Math.max(1, width - RIGHT - LEFT);
        return Math.clamp(Math.round(share * minutes), 0, minutes);
    }

    /** The lowest height at which nothing is squeezed. */
    public static double height(int parts, int lanes) {
        return TOP + 64 + GAP + (1 + parts) * ROW + AXIS + lanes * (ROW + 4);
    }

    public static Drawing draw(Shape shape, TextRuler ruler, double width, double height) {
        List<Mark> marks = new ArrayList<>();
        int minutes = shape.audience().size();
        Scale x = new Scale(0, minutes, LEFT, Math.max(LEFT + 1, width - RIGHT));
        double below = (1 + shape.parts().size()) * ROW + AXIS + shape.lanes().size() * (ROW + 4);
        double floor = Math.max(TOP + 24, height - below - GAP);
        if (shape.from() >= 0)
            marks.add(
                    new Mark.Rect(
                            x.at(shape.from()),
                            TOP - 6,
                            x.at(shape.to()) - x.at(shape.from()),
                            height - TOP + 6,
                            0,
                            Ink.TRACK,
                            Ink.ACCENT));
        audience(marks, shape, x, floor, ruler);
        double top = floor + GAP;
        LiveRows.heat(marks, shape, shape.names().all(), 0, minutes, x, top, ruler);
        for (Part part : shape.parts()) {
            top += ROW;
            LiveRows.heat(marks, shape, part.name(), part.from(), part.to(), x, top, ruler);
        }
        top += ROW + 12;
        marks.add(label(0, top, shape.names().minute(), Mark.Align.LEFT, Ink.TEXT_3));
        for (int m = 0; m <= minutes; m += TICK)
            marks.add(label(x.at(m), top, String.valueOf(m), Mark.Align.CENTRE, Ink.TEXT_3));
        top += AXIS - 12;
        for (Lane lane : shape.lanes()) {
            LiveRows.lane(marks, lane, shape.now(), x, top, ruler);
            top += ROW + 4;
        }
        if (shape.now() >= 0 && shape.now() + 1 < minutes)
            marks.add(line(x.at(shape.now() + 1), TOP - 6, height, Ink.TEXT_2));
        int known = Math.clamp(shape.now() + 1, 0, minutes);
        return new Drawing(
                width,
                height,
                marks,
                shape.names().words(),
                Minutes.areas(x, known, height, shape.minute()));
    }

    private static void audience(
            List<Mark> marks, Shape shape, Scale x, double floor, TextRuler ruler) {
        List<Long> people = shape.audience();
        int n = Math.clamp(shape.now() + 1, 0, people.size());
        double most = Double.isNaN(shape.target()) ? 1 : Math.max(1, shape.target());
        for (int i = 0; i < n; i++) most = Math.max(most, people.get(i));
        Scale y = new Scale(0, most * 1.08, floor, TOP);
        marks.add(label(0, TOP + 8, shape.names().audience(), Mark.Align.LEFT, Ink.TEXT_1));
        for (double v : Ticks.enclosing(0, most, 3, true))
            if (v <= most * 1.08) {
                marks.add(
                        new Mark.Rect(
                                LEFT, y.at(v), x.highPixel() - LEFT, 1, 0, Ink.GRID, Ink.NONE));
                marks.add(
                        label(
                                LEFT - GAP,
                                y.at(v) + 4,
                                String.valueOf(Math.round(v)),
                                Mark.Align.RIGHT,
                                Ink.TEXT_3));
            }
        if (!Double.isNaN(shape.target()) && shape.target() > 0) {
            double at = y.at(shape.target());
            marks.add(
                    new Mark.Polyline(
                            new double[] {LEFT, x.highPixel()},
                            new double[] {at, at},
                            Ink.TEXT_3,
                            1,
                            new double[] {4, 3}));
            marks.add(
                    label(
                            x.highPixel(),
                            at - 4,
                            shape.names().target(),
                            Mark.Align.RIGHT,
                            Ink.TEXT_2));
        }
        if (n == 0) return;
        double[] xs = new double[n];
        double[] ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = x.at(i + .5);
            ys[i] = y.at(people.get(i));
        }
        double[] px = new double[n + 2];
        double[] py = new double[n + 2];
        System.arraycopy(xs, 0, px, 0, n);
        System.arraycopy(ys, 0, py, 0, n);
        px[n] = xs[n - 1];
        px[n + 1] = xs[0];
        py[n] = floor;
        py[n + 1] = floor;
        marks.add(new Mark.Polygon(px, py, Ink.TRACK));
        marks.add(new Mark.Polyline(xs, ys, Ink.CHART_1, 2, new double[0]));
        marks.add(new Mark.Dot(xs[n - 1], ys[n - 1], 3, Ink.CHART_1, Ink.CHART_1, 0));
        String now = shape.names().now();
        double wide = ruler.width(now, Mark.Style.SMALL_STRONG);
        boolean left = xs[n - 1] + 8 + wide > x.highPixel();
        if (!now.isEmpty())
            marks.add(
                    new Mark.Label(
                            xs[n - 1] + (left ? -8 : 8),
                            Math.max(TOP + 10, ys[n - 1] + (left ? -8 : 14)),
                            now,
                            Mark.Style.SMALL_STRONG,
                            left ? Mark.Align.RIGHT : Mark.Align.LEFT,
                            Ink.TEXT_1));
    }

    private static Mark line(double x, double from, double to, Ink ink) {
        return new Mark.Polyline(
                new double[] {x, x}, new double[] {from, to}, ink, 1, new double[0]);
    }

    static Mark label(double x, double y, String text, Mark.Align align, Ink ink) {
        return new Mark.Label(x, y, text, Mark.Style.CAPTION, align, ink);
    }
}
