package embudo.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

import embudo.plot.Drawing;
import embudo.plot.Mark;
import embudo.report.picture.GraphicsBrush;

import org.w3c.dom.Element;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Puts drawings on a page: shapes as one vector object with its alternative text, labels as text
 * set over it in the page's own fonts.
 */
public final class Charts implements FSObjectDrawerFactory, FSObjectDrawer {
    private static final String TYPE = "application/x-embudo-drawing";
    private final List<Drawing> drawings = new ArrayList<>();
    private final Fonts fonts;

    public Charts(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Markup that shows the drawing as a block of its own size. */
    public String html(Drawing drawing) {
        drawings.add(drawing);
        StringBuilder html = new StringBuilder();
        html.append(
                String.format(
                        Locale.ROOT,
                        "<div class=\"chart\" style=\"width:%.2fpx;height:%.2fpx\">"
                                + "<object type=\"%s\" data-drawing=\"%d\" alt=\"%s\" title=\"%s\""
                                + " style=\"width:%.2fpx;height:%.2fpx\"></object>",
                        drawing.width(),
                        drawing.height(),
                        TYPE,
                        drawings.size() - 1,
                        Html.escape(drawing.words()),
                        Html.escape(drawing.words()),
                        drawing.width(),
                        drawing.height()));
        for (Mark mark : drawing.marks()) if (mark instanceof Mark.Label l) html.append(label(l));
        return html.append("</div>").toString();
    }

    private String label(Mark.Label label) {
        double wide = fonts.width(label.text(), label.style());
        double left =
                switch (label.align()) {
                    case LEFT -> label.x();
                    case CENTRE -> label.x() - wide / 2;
                    case RIGHT -> label.x() - wide;
                };
        double size = Fonts.size(label.style());
        return String.format(
                Locale.ROOT,
                "<div class=\"label\" style=\"left:%.2fpx;top:%.2fpx;width:%.2fpx;"
                        + "font-size:%.2fpx;line-height:%.2fpx;font-weight:%d;color:%s\">%s</div>",
                left,
                label.y() - 1.05 * size,
                wide + 2,
                size,
                1.3 * size,
                Fonts.weight(label.style()),
                Palette.css(label.ink()),
                Html.escape(label.text()));
    }

    @Override
    public boolean isReplacedObject(Element e) {
        return TYPE.equals(e.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element e) {
        return isReplacedObject(e) ? this : null;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element e,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(e.getAttribute("data-drawing")));
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) (width / dotsPerPixel),
                (float) (height / dotsPerPixel),
                g -> new GraphicsBrush(g, Palette::rgb, label -> {}).draw(drawing));
        return Map.of();
    }
}
