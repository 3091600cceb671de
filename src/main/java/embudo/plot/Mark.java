package embudo.plot;

/** One thing to draw. Coordinates are in pixels from the drawing's top left corner. */
public sealed interface Mark {
    /** A filled and/or outlined rectangle with rounded corners. */
    record Rect(
            double x, double y, double width, double height, double radius, Ink fill, Ink stroke)
            implements Mark {}

    /**
     * A rectangle hatched at 45 degrees: 2 px lines, 6 px apart, in {@link Ink#HATCH}, with a 1 px
     * outline.
     */
    record Hatch(double x, double y, double width, double height) implements Mark {}

    /** An open line through points; {@code dash} is on/off lengths, empty for solid. */
    record Polyline(double[] xs, double[] ys, Ink ink, double width, double[] dash)
            implements Mark {}

    /** A filled polygon. */
    record Polygon(double[] xs, double[] ys, Ink fill) implements Mark {}

    /**
     * A band that flows from one upright edge to another in a soft curve.
     *
     * @param opacity 0 to 1
     */
    record Ribbon(
            double x1,
            double top1,
            double bottom1,
            double x2,
            double top2,
            double bottom2,
            Ink fill,
            double opacity)
            implements Mark {
        private static final int HALVINGS = 24;

        /** Whether a pixel lies between its edges. */
        boolean holds(double px, double py) {
            if (px < x1 || px >= x2) return false;
            // The curve's control points stand at half the way: x rises with the parameter.
            double low = 0;
            double high = 1;
            for (int i = 0; i < HALVINGS; i++) {
                double t = (low + high) / 2;
                double x = x1 + (x2 - x1) * (1.5 * t * (1 - t) + t * t * t);
                if (x < px) low = t;
                else high = t;
            }
            double share = low * low * (3 - 2 * low);
            double top = top1 + (top2 - top1) * share;
            return py >= top && py < bottom1 + (bottom2 - bottom1) * share;
        }
    }

    /** A circle; hollow when {@code fill} is {@link Ink#SURFACE}. */
    record Dot(double x, double y, double radius, Ink fill, Ink stroke, double strokeWidth)
            implements Mark {}

    /** Text whose baseline is at {@code y}. */
    record Label(double x, double y, String text, Style style, Align align, Ink ink)
            implements Mark {}

    /** Sizes of the type scale (pixels): caption 11, small 12, body 13, title 14. */
    enum Style {
        CAPTION,
        SMALL,
        SMALL_STRONG,
        BODY,
        BODY_STRONG,
        TITLE
    }

    /** Which end of the text stands at x. */
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }
}
