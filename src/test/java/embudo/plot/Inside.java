package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Checks that no mark leaves its drawing, measuring text with a ruler of fixed letter widths. */
final class Inside {
    static final TextRuler RULER =
            (text, style) -> text.length() * (style == Mark.Style.CAPTION ? 5.5 : 6.5);

    private static final double SLACK = 0.01;

    private Inside() {}

    static void check(Drawing d) {
        for (Mark mark : d.marks())
            switch (mark) {
                case Mark.Rect r -> box(d, r.x(), r.y(), r.width(), r.height(), mark);
                case Mark.Hatch h -> box(d, h.x(), h.y(), h.width(), h.height(), mark);
                case Mark.Dot o ->
                        box(
                                d,
                                o.x() - o.radius(),
                                o.y() - o.radius(),
                                2 * o.radius(),
                                2 * o.radius(),
                                mark);
                case Mark.Polyline l -> points(d, l.xs(), l.ys(), mark);
                case Mark.Ribbon r -> {
                    box(d, r.x1(), r.top1(), r.x2() - r.x1(), 0, mark);
                    box(d, r.x1(), r.top1(), 0, r.bottom1() - r.top1(), mark);
                    box(d, r.x2(), r.top2(), 0, r.bottom2() - r.top2(), mark);
                }
                case Mark.Polygon p -> points(d, p.xs(), p.ys(), mark);
                case Mark.Label t -> {
                    double wide = RULER.width(t.text(), t.style());
                    double left =
                            switch (t.align()) {
                                case LEFT -> t.x();
                                case CENTRE -> t.x() - wide / 2;
                                case RIGHT -> t.x() - wide;
                            };
                    box(d, left, t.y() - 9, wide, 11, mark);
                }
            }
    }

    static List<Mark.Rect> bars(Drawing d, Ink fill) {
        return d.marks().stream()
                .filter(Mark.Rect.class::isInstance)
                .map(Mark.Rect.class::cast)
                .filter(r -> r.fill() == fill)
                .toList();
    }

    static List<Mark.Label> labels(Drawing d) {
        return d.marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(Mark.Label.class::cast)
                .toList();
    }

    private static void points(Drawing d, double[] xs, double[] ys, Mark mark) {
        for (int i = 0; i < xs.length; i++) box(d, xs[i], ys[i], 0, 0, mark);
    }

    private static void box(Drawing d, double x, double y, double w, double h, Mark mark) {
        assertThat(w).as("%s", mark).isGreaterThanOrEqualTo(0);
        assertThat(x).as("%s", mark).isGreaterThanOrEqualTo(-SLACK);
        assertThat(y).as("%s", mark).isGreaterThanOrEqualTo(-SLACK);
        assertThat(x + w).as("%s", mark).isLessThanOrEqualTo(d.width() + SLACK);
        assertThat(y + h).as("%s", mark).isLessThanOrEqualTo(d.height() + SLACK);
    }
}
