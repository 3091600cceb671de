package embudo.report.sections;

import embudo.measure.Status;
import embudo.plot.Drawing;
import embudo.plot.Ink;
import embudo.plot.Mark;

import java.util.List;

/** Signs drawn as shapes, because the fonts lack them; each differs in form, not only in colour. */
public final class Symbols {
    private static final double[] SOLID = {};

    private Symbols() {}

    /** Check in a circle, bang in a triangle, bang in an octagon; 12 × 12. */
    static Drawing status(Status status, double size, String words) {
        Ink ink = ink(status);
        double s = size / 12;
        List<Mark> marks =
                switch (status) {
                    case ON_COURSE ->
                            List.of(
                                    new Mark.Dot(6 * s, 6 * s, 5 * s, Ink.NONE, ink, 1.1),
                                    line(ink, s, 3.6, 6.2, 5.4, 7.9, 8.6, 4.3));
                    case WATCH ->
                            List.of(
                                    line(ink, s, 6, 1.2, 11.3, 10.6, 0.7, 10.6, 6, 1.2),
                                    line(ink, s, 6, 4.6, 6, 7.3),
                                    line(ink, s, 6, 8.3, 6, 9.3));
                    case BEHIND ->
                            List.of(
                                    line(
                                            ink, s, 3.9, 0.8, 8.1, 0.8, 11.2, 3.9, 11.2, 8.1, 8.1,
                                            11.2, 3.9, 11.2, 0.8, 8.1, 0.8, 3.9, 3.9, 0.8),
                                    line(ink, s, 6, 3.2, 6, 6.6),
                                    line(ink, s, 6, 7.7, 6, 8.8));
                    case NONE -> List.of(line(ink, s, 3, 6, 9, 6));
                };
        return new Drawing(size, size, marks, words);
    }

    static Ink ink(Status status) {
        return switch (status) {
            case ON_COURSE -> Ink.SUCCESS;
            case WATCH -> Ink.WARNING;
            case BEHIND -> Ink.DANGER;
            case NONE -> Ink.TEXT_3;
        };
    }

    /** Colour of a bar rather than of a word. */
    static Ink fill(Status status) {
        return switch (status) {
            case ON_COURSE -> Ink.CHART_3;
            case WATCH -> Ink.CHART_2;
            case BEHIND -> Ink.CHART_6;
            case NONE -> Ink.CHART_8;
        };
    }

    /** A small triangle upwards or downwards; 7 × 6. */
    static Drawing arrow(boolean up, Ink ink, String words) {
        double[] ys = up ? new double[] {6, 6, 0} : new double[] {0, 0, 6};
        return new Drawing(
                7, 6, List.of(new Mark.Polygon(new double[] {0, 7, 3.5}, ys, ink)), words);
    }

    /** The number of a decision in a ring; 18 × 18. */
    static Drawing numbered(String number) {
        return new Drawing(
                18,
                18,
                List.of(
                        new Mark.Dot(9, 9, 8.2, Ink.NONE, Ink.TEXT_1, 0.9),
                        new Mark.Label(
                                9,
                                12.7,
                                number,
                                Mark.Style.SMALL_STRONG,
                                Mark.Align.CENTRE,
                                Ink.TEXT_1)),
                number);
    }

    /** Three bars that narrow: the product's sign; 18 × 15. */
    public static Drawing logo() {
        return new Drawing(
                18,
                15,
                List.of(
                        new Mark.Rect(0, 0, 18, 4, 2, Ink.ACCENT, Ink.NONE),
                        new Mark.Rect(3.5, 5.5, 11, 4, 2, Ink.ACCENT, Ink.NONE),
                        new Mark.Rect(6.5, 11, 5, 4, 2, Ink.ACCENT, Ink.NONE)),
                "Embudo");
    }

    private static Mark.Polyline line(Ink ink, double scale, double... xy) {
        double[] xs = new double[xy.length / 2];
        double[] ys = new double[xy.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = xy[2 * i] * scale;
            ys[i] = xy[2 * i + 1] * scale;
        }
        return new Mark.Polyline(xs, ys, ink, 1.1, SOLID);
    }
}
