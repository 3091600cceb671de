package embudo.report.pdf;

import embudo.plot.Drawing;
import embudo.plot.Ink;
import embudo.plot.Mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws shapes as vectors. Labels are left to the page, where they are real, tagged text. */
final class Painter {
    private static final double HATCH_STEP = 6;

    private Painter() {}

    static void paint(Drawing drawing, Graphics2D g) {
        for (Mark mark : drawing.marks())
            switch (mark) {
                case Mark.Rect r -> shape(g, rect(r), r.fill(), r.stroke(), 1);
                case Mark.Hatch h -> hatch(g, h);
                case Mark.Polyline l -> {
                    g.setColor(Palette.color(l.ink()));
                    g.setStroke(stroke(l.width(), l.dash()));
                    g.draw(path(l.xs(), l.ys(), false));
                }
                case Mark.Polygon p -> shape(g, path(p.xs(), p.ys(), true), p.fill(), Ink.NONE, 0);
                case Mark.Ribbon r -> ribbon(g, r);
                case Mark.Dot d ->
                        shape(
                                g,
                                new Ellipse2D.Double(
                                        d.x() - d.radius(),
                                        d.y() - d.radius(),
                                        2 * d.radius(),
                                        2 * d.radius()),
                                d.fill(),
                                d.strokeWidth() > 0 ? d.stroke() : Ink.NONE,
                                d.strokeWidth());
                case Mark.Label _ -> {}
            }
    }

    private static void shape(Graphics2D g, Shape shape, Ink fill, Ink stroke, double width) {
        if (fill != Ink.NONE) {
            g.setColor(Palette.color(fill));
            g.fill(shape);
        }
        if (stroke != Ink.NONE) {
            g.setColor(Palette.color(stroke));
            g.setStroke(stroke(width, new double[0]));
            g.draw(shape);
        }
    }

    private static void ribbon(Graphics2D g, Mark.Ribbon r) {
        double middle = (r.x1() + r.x2()) / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(r.x1(), r.top1());
        path.curveTo(middle, r.top1(), middle, r.top2(), r.x2(), r.top2());
        path.lineTo(r.x2(), r.bottom2());
        path.curveTo(middle, r.bottom2(), middle, r.bottom1(), r.x1(), r.bottom1());
        path.closePath();
        Color c = Palette.color(r.fill());
        int alpha = (int) Math.round(r.opacity() * 255);
        g.setColor(new Color(c.getRed(), c.getGreen(), c.getBlue(), alpha));
        g.fill(path);
    }

    private static Shape rect(Mark.Rect r) {
        return r.radius() <= 0
                ? new Rectangle2D.Double(r.x(), r.y(), r.width(), r.height())
                : new RoundRectangle2D.Double(
                        r.x(), r.y(), r.width(), r.height(), 2 * r.radius(), 2 * r.radius());
    }

    /** Each line is cut to the rectangle here: a clip path would be kept by some readers. */
    private static void hatch(Graphics2D g, Mark.Hatch h) {
        Rectangle2D box = new Rectangle2D.Double(h.x(), h.y(), h.width(), h.height());
        g.setColor(Palette.color(Ink.HATCH));
        g.setStroke(stroke(1.4, new double[0]));
        double step = HATCH_STEP * Math.sqrt(2);
        for (double at = step / 2; at < h.width() + h.height(); at += step) {
            double left = Math.max(0, at - h.height());
            double right = Math.min(at, h.width());
            g.draw(
                    new Line2D.Double(
                            h.x() + left, h.y() + at - left, h.x() + right, h.y() + at - right));
        }
        g.setStroke(stroke(1, new double[0]));
        g.draw(box);
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
