package embudo.ui.kit;

import embudo.plot.Area;
import embudo.plot.Brush;
import embudo.plot.Ink;
import embudo.plot.Mark;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Puts marks on a canvas. */
final class CanvasBrush implements Brush {
    private static final double MARKED = .6;
    private final GraphicsContext g;
    private final Background inks;

    CanvasBrush(GraphicsContext g, Background inks) {
        this.g = g;
        this.inks = inks;
    }

    /** Around the part that the keys stand on. */
    void frame(Area at) {
        if (!at.bands().isEmpty()) {
            for (Mark.Ribbon band : at.bands()) ribbon(accented(band));
            return;
        }
        rect(
                new Mark.Rect(
                        Math.max(0, at.x()),
                        at.y(),
                        at.width(),
                        at.height(),
                        3,
                        Ink.NONE,
                        Ink.ACCENT));
    }

    private static Mark.Ribbon accented(Mark.Ribbon b) {
        return new Mark.Ribbon(
                b.x1(), b.top1(), b.bottom1(), b.x2(), b.top2(), b.bottom2(), Ink.ACCENT, MARKED);
    }

    @Override
    public void rect(Mark.Rect r) {
        double d = 2 * r.radius();
        if (r.fill() != Ink.NONE) {
            g.setFill(paint(r.fill()));
            g.fillRoundRect(r.x(), r.y(), r.width(), r.height(), d, d);
        }
        if (r.stroke() != Ink.NONE) {
            g.setStroke(paint(r.stroke()));
            g.setLineWidth(1);
            g.setLineDashes();
            g.strokeRoundRect(r.x() + .5, r.y() + .5, r.width() - 1, r.height() - 1, d, d);
        }
    }

    @Override
    public void polyline(Mark.Polyline p) {
        g.setStroke(paint(p.ink()));
        g.setLineWidth(p.width());
        g.setLineDashes(p.dash());
        g.setLineCap(StrokeLineCap.BUTT);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokePolyline(p.xs(), p.ys(), p.xs().length);
        g.setLineDashes();
    }

    @Override
    public void polygon(Mark.Polygon p) {
        g.setFill(paint(p.fill()));
        g.fillPolygon(p.xs(), p.ys(), p.xs().length);
    }

    @Override
    public void ribbon(Mark.Ribbon r) {
        double middle = (r.x1() + r.x2()) / 2;
        g.setGlobalAlpha(r.opacity());
        g.setFill(paint(r.fill()));
        g.beginPath();
        g.moveTo(r.x1(), r.top1());
        g.bezierCurveTo(middle, r.top1(), middle, r.top2(), r.x2(), r.top2());
        g.lineTo(r.x2(), r.bottom2());
        g.bezierCurveTo(middle, r.bottom2(), middle, r.bottom1(), r.x1(), r.bottom1());
        g.closePath();
        g.fill();
        g.setGlobalAlpha(1);
    }

    @Override
    public void dot(Mark.Dot d) {
        double r = d.radius();
        if (d.fill() != Ink.NONE) {
            g.setFill(paint(d.fill()));
            g.fillOval(d.x() - r, d.y() - r, 2 * r, 2 * r);
        }
        if (d.stroke() != Ink.NONE) {
            g.setStroke(paint(d.stroke()));
            g.setLineWidth(d.strokeWidth());
            g.setLineDashes();
            g.strokeOval(d.x() - r, d.y() - r, 2 * r, 2 * r);
        }
    }

    @Override
    public void label(Mark.Label l) {
        g.setFill(paint(l.ink()));
        g.setFont(font(l.style()));
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(
                switch (l.align()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        g.fillText(l.text(), l.x(), l.y());
    }

    private Paint paint(Ink ink) {
        return ink == Ink.NONE ? Color.TRANSPARENT : paint(inks, ink);
    }

    private static Paint paint(Background inks, Ink ink) {
        return inks.getFills().get(ink.ordinal()).getFill();
    }

    /** A colour of the theme as {@code 0xRRGGBB}. */
    static int rgb(Background inks, Ink ink) {
        Color color = (Color) paint(inks, ink);
        return part(color.getRed()) << 16 | part(color.getGreen()) << 8 | part(color.getBlue());
    }

    private static int part(double share) {
        return (int) Math.round(255 * share);
    }

    static Font font(Mark.Style style) {
        return switch (style) {
            case CAPTION -> Font.font("IBM Plex Sans", 11);
            case SMALL -> Font.font("IBM Plex Sans", 12);
            case SMALL_STRONG -> Font.font("IBM Plex Sans SmBld", 12);
            case BODY -> Font.font("IBM Plex Sans", 13);
            case BODY_STRONG -> Font.font("IBM Plex Sans SmBld", 13);
            case TITLE -> Font.font("IBM Plex Sans SmBld", 14);
        };
    }
}
