package embudo.report.picture;

import embudo.plot.Brush;
import embudo.plot.Ink;
import embudo.plot.Mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Consumer;

/** Draws on whatever takes shapes: a page of a PDF, an image. */
public final class GraphicsBrush implements Brush {
    private final Graphics2D g;
    private final Inks inks;
    private final Consumer<Mark.Label> letters;

    /**
     * @param letters puts a label on the surface; nothing where the page sets its own text
     */
    public GraphicsBrush(Graphics2D g, Inks inks, Consumer<Mark.Label> letters) {
        this.g = g;
        this.inks = inks;
        this.letters = letters;
    }

    @Override
    public void rect(Mark.Rect r) {
        Shape shape =
                r.radius() <= 0
                        ? new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height())
                        : new RoundRectangle2D.Double(
                                r.x(),
                                r.y(),
                                r.width(),
                                r.height(),
                                2 * r.radius(),
                                2 * r.radius());
        shape(shape, r.fill(), r.stroke(), 1);
    }

    @Override
    public void polyline(Mark.Polyline l) {
        g.setColor(color(l.ink()));
        g.setStroke(stroke(l.width(), l.dash()));
        g.draw(path(l.xs(), l.ys(), false));
    }

    @Override
    public void polygon(Mark.Polygon p) {
        shape(path(p.xs(), p.ys(), true), p.fill(), Ink.NONE, 0);
    }

    @Override
    public void ribbon(Mark.Ribbon r) {
        double middle = (r.x1() + r.x2()) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(r.x1(), r.top1());
        path.curveTo(middle, r.top1(), middle, r.top2(), r.x2(), r.top2());
        path.lineTo(r.x2(), r.bottom2());
        path.curveTo(middle, r.bottom2(), middle, r.bottom1(), r.x1(), r.bottom1());
        path.closePath();
        int alpha = (int) Math.round(r.opacity() * 255);
        g.setColor(new Color(inks.rgb(r.fill()) & 0xFFFFFF | alpha << 24, true));
        g.fill(path);
    }

    @Override
    public void dot(Mark.Dot d) {
        double r = d.radius();
        shape(
                new Ellipse2D.Double(d.x() - r, d.y() - r, 2 * r, 2 * r),
                d.fill(),
                d.strokeWidth() > 0 ? d.stroke() : Ink.NONE,
                d.strokeWidth());
    }

    @Override
    public void label(Mark.Label l) {
        letters.accept(l);
    }

    private void shape(Shape shape, Ink fill, Ink stroke, double width) {
        if (fill != Ink.NONE) {
            g.setColor(color(fill));
            g.fill(shape);
        }
        if (stroke != Ink.NONE) {
            g.setColor(color(stroke));
            g.setStroke(stroke(width, new double[0]));
            g.draw(shape);
        }
    }

    private Color color(Ink ink) {
        return new Color(inks.rgb(ink));
    }

    private static BasicStroke stroke(double width, double[] dash) {
        if (dash.length == 0)
            return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        float[] lengths = new float[dash.length];
        for (int i = 0; i < dash.length; i++) lengths[i] = (float) dash[i];
        return new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, lengths, 0);
    }

    private static Path2D path(double[] xs, double[] ys, boolean closed) {
        Path2D path = new Path2D.Double();
        path.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) path.lineTo(xs[i], ys[i]);
        if (closed) path.closePath();
        return path;
    }
}
