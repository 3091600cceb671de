package embudo.report.picture;

import embudo.plot.Brush;
import embudo.plot.Ink;
import embudo.plot.Mark;

import java.util.Locale;

/** Writes marks as SVG elements: one for each mark, text as text, nothing that lies outside. */
final class SvgBrush implements Brush {
    private static final String FAMILY = "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif";
    private final StringBuilder out;
    private final Inks inks;

    SvgBrush(StringBuilder out, Inks inks) {
        this.out = out;
        this.inks = inks;
    }

    @Override
    public void rect(Mark.Rect r) {
        // A line of one pixel lies inside, as in the window.
        double in = r.stroke() == Ink.NONE ? 0 : .5;
        out.append("<rect").append(at("x", r.x() + in)).append(at("y", r.y() + in));
        out.append(at("width", Math.max(0, r.width() - 2 * in)));
        out.append(at("height", Math.max(0, r.height() - 2 * in)));
        if (r.radius() > 0) out.append(at("rx", r.radius()));
        paint(r.fill(), r.stroke(), 1, new double[0]);
    }

    @Override
    public void polyline(Mark.Polyline l) {
        out.append("<polyline points=\"").append(points(l.xs(), l.ys())).append('"');
        out.append(" stroke-linejoin=\"round\"");
        paint(Ink.NONE, l.ink(), l.width(), l.dash());
    }

    @Override
    public void polygon(Mark.Polygon p) {
        out.append("<polygon points=\"").append(points(p.xs(), p.ys())).append('"');
        paint(p.fill(), Ink.NONE, 0, new double[0]);
    }

    @Override
    public void ribbon(Mark.Ribbon r) {
        double m = (r.x1() + r.x2()) / 2;
        out.append("<path d=\"M").append(pair(r.x1(), r.top1()));
        out.append(" C").append(pair(m, r.top1())).append(' ').append(pair(m, r.top2()));
        out.append(' ').append(pair(r.x2(), r.top2()));
        out.append(" L").append(pair(r.x2(), r.bottom2()));
        out.append(" C").append(pair(m, r.bottom2())).append(' ').append(pair(m, r.bottom1()));
        out.append(' ').append(pair(r.x1(), r.bottom1())).append(" Z\"");
        out.append(at("fill-opacity", r.opacity()));
        paint(r.fill(), Ink.NONE, 0, new double[0]);
    }

    @Override
    public void dot(Mark.Dot d) {
        out.append("<circle").append(at("cx", d.x())).append(at("cy", d.y()));
        out.append(at("r", d.radius()));
        paint(
                d.fill(),
                d.strokeWidth() > 0 ? d.stroke() : Ink.NONE,
                d.strokeWidth(),
                new double[0]);
    }

    @Override
    public void label(Mark.Label l) {
        String anchor =
                switch (l.align()) {
                    case LEFT -> "start";
                    case CENTRE -> "middle";
                    case RIGHT -> "end";
                };
        out.append("<text").append(at("x", l.x())).append(at("y", l.y()));
        out.append(" font-family=\"").append(FAMILY).append('"');
        out.append(at("font-size", Lettering.size(l.style())));
        out.append(at("font-weight", Lettering.weight(l.style())));
        out.append(" text-anchor=\"").append(anchor).append('"');
        out.append(" fill=\"").append(inks.css(l.ink())).append("\">");
        out.append(escape(l.text())).append("</text>\n");
    }

    private void paint(Ink fill, Ink stroke, double width, double[] dash) {
        out.append(" fill=\"").append(fill == Ink.NONE ? "none" : inks.css(fill)).append('"');
        if (stroke != Ink.NONE) {
            out.append(" stroke=\"").append(inks.css(stroke)).append('"');
            out.append(at("stroke-width", width));
            if (dash.length > 0) {
                out.append(" stroke-dasharray=\"");
                for (int i = 0; i < dash.length; i++)
                    out.append(i == 0 ? "" : " ").append(number(dash[i]));
                out.append('"');
            }
        }
        out.append("/>\n");
    }

    private static String points(double[] xs, double[] ys) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < xs.length; i++)
            all.append(i == 0 ? "" : " ").append(pair(xs[i], ys[i]));
        return all.toString();
    }

    private static String pair(double x, double y) {
        return number(x) + "," + number(y);
    }

    private static String at(String name, double value) {
        return " " + name + "=\"" + number(value) + "\"";
    }

    /** In hundredths, without what is not needed. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "").replaceAll("^-?$|^-0$", "0");
    }

    /** Signs that mean something in XML are written out, those it does not allow are replaced. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
                    }
                });
        return safe.toString();
    }

    /** Production [2] of XML 1.0; half a pair of surrogates is none of it. */
    private static boolean allowed(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
