package embudo.plot;

/**
 * Puts marks on a surface: the window's canvas, a page, a picture. What a mark looks like is said
 * here and in {@link Mark} once; a surface only knows how to make its shapes.
 */
public interface Brush {
    /** Distance of the lines of a hatch, measured across them. */
    double HATCH_STEP = 6;

    void rect(Mark.Rect rect);

    void polyline(Mark.Polyline line);

    void polygon(Mark.Polygon polygon);

    void ribbon(Mark.Ribbon ribbon);

    void dot(Mark.Dot dot);

    void label(Mark.Label label);

    /** Each line is cut to the rectangle: not every surface keeps to a clip. */
    default void hatch(Mark.Hatch h) {
        double step = HATCH_STEP * Math.sqrt(2);
        for (double at = step / 2; at < h.width() + h.height(); at += step) {
            double left = Math.max(0, at - h.height());
            double right = Math.min(at, h.width());
            polyline(
                    new Mark.Polyline(
                            new double[] {h.x() + left, h.x() + right},
                            new double[] {h.y() + at - left, h.y() + at - right},
                            Ink.HATCH,
                            1.4,
                            Line.solid()));
        }
        rect(new Mark.Rect(h.x(), h.y(), h.width(), h.height(), 0, Ink.NONE, Ink.HATCH));
    }

    /** All marks, in their order. */
    default void draw(Drawing drawing) {
        for (Mark mark : drawing.marks())
            switch (mark) {
                case Mark.Rect r -> rect(r);
                case Mark.Hatch h -> hatch(h);
                case Mark.Polyline l -> polyline(l);
                case Mark.Polygon p -> polygon(p);
                case Mark.Ribbon r -> ribbon(r);
                case Mark.Dot d -> dot(d);
                case Mark.Label l -> label(l);
            }
    }
}
