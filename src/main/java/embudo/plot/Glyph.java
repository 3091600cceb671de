package embudo.plot;

import java.util.List;

/** Shapes that tell series apart where colour can't. */
public enum Glyph {
    CIRCLE,
    SQUARE,
    UP,
    DOWN,
    DIAMOND,
    PLUS,
    RING,
    STAR;

    /** The shape around a point, at most {@code radius} away from it. */
    public List<Mark> at(double x, double y, double radius, Ink ink) {
        double r = radius;
        return List.of(
                switch (this) {
                    case CIRCLE -> new Mark.Dot(x, y, r * .9, ink, Ink.NONE, 0);
                    case RING -> new Mark.Dot(x, y, r * .7, Ink.SURFACE, ink, 2);
                    case SQUARE ->
                            new Mark.Rect(
                                    x - r * .8, y - r * .8, r * 1.6, r * 1.6, 0, ink, Ink.NONE);
                    case UP -> polygon(x, y, ink, 0, -r * .9, r, r * .8, -r, r * .8);
                    case DOWN -> polygon(x, y, ink, 0, r * .9, r, -r * .8, -r, -r * .8);
                    case DIAMOND -> polygon(x, y, ink, 0, -r, r, 0, 0, r, -r, 0);
                    case PLUS -> plus(x, y, r, r * .35, ink);
                    case STAR -> star(x, y, r, ink);
                });
    }

    private static Mark polygon(double x, double y, Ink ink, double... around) {
        double[] xs = new double[around.length / 2];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x + around[2 * i];
            ys[i] = y + around[2 * i + 1];
        }
        return new Mark.Polygon(xs, ys, ink);
    }

    private static Mark plus(double x, double y, double r, double t, Ink ink) {
        return polygon(
                x, y, ink, -t, -r, t, -r, t, -t, r, -t, r, t, t, t, t, r, -t, r, -t, t, -r, t, -r,
                -t, -t, -t);
    }

    private static Mark star(double x, double y, double r, Ink ink) {
        double[] around = new double[20];
        for (int i = 0; i < 10; i++) {
            double reach = i % 2 == 0 ? r : r * .42;
            double angle = Math.PI * (i / 5.0 - .5);
            around[2 * i] = reach * Math.cos(angle);
            around[2 * i + 1] = reach * Math.sin(angle);
        }
        return polygon(x, y, ink, around);
    }
}
