package embudo.ui.kit;

import embudo.plot.Area;
import embudo.plot.Drawing;
import embudo.report.picture.Inks;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Draws a {@link Drawing} in the theme's colours and says it in words to those who can't see it. It
 * asks its painter anew whenever its size changes, and repaints when the theme does.
 */
public final class ChartCanvas extends Region implements Pictured {
    /** Makes the drawing for a size in pixels. */
    public interface Painter {
        Drawing draw(double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final Region palette = new Region();
    private final Scale shrink = new Scale();
    private final ChartAreas areas = new ChartAreas(this);
    private Painter painter;
    private double width;
    private double height;
    private double zoom = 1;
    private Drawing drawing;
    private double fromX;
    private double fromY;
    private double larger = 1;

    public ChartCanvas() {
        getStyleClass().add("chart-canvas");
        palette.getStyleClass().add("chart-palette");
        palette.setManaged(false);
        canvas.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(palette, canvas);
        canvas.getTransforms().add(shrink);
        localToSceneTransformProperty()
                .addListener((o, was, is) -> {
                    if (is.getMxx() != zoom) requestLayout();
                });
        palette.backgroundProperty().addListener((o, was, is) -> paint());
        setMinSize(24, 12);
    }

    /** Null shows nothing. */
    public void show(Painter newPainter) {
        painter = newPainter;
        redraw();
    }

    /**
     * Looks at a part of a drawing that is larger than its place: from this point on, so much
     * larger.
     */
    public void look(double x, double y, double scale) {
        fromX = x;
        fromY = y;
        larger = scale;
        paint();
    }

    /**
     * Its parts can be opened by a click, or by the arrow keys and Enter; {@code action} is told
     * which one, in the order drawn.
     */
    public void opens(IntConsumer action) {
        areas.open(action);
    }

    /** What is shown, null when nothing is. */
    @Override
    public Drawing drawing() {
        return drawing;
    }

    @Override
    public Drawing drawing(double otherWidth, double otherHeight) {
        return painter.draw(otherWidth, otherHeight);
    }

    @Override
    public Inks inks() {
        Background now = palette.getBackground();
        return now == null ? null : ink -> CanvasBrush.rgb(now, ink);
    }

    /**
     * Where everything is shown larger, more pixels are drawn, so that lines and words stay sharp.
     */
    @Override
    protected void layoutChildren() {
        double newWidth = Math.floor(getWidth());
        double newHeight = Math.floor(getHeight());
        double newZoom = getLocalToSceneTransform().getMxx();
        if (newWidth == width && newHeight == height && newZoom == zoom) return;
        width = newWidth;
        height = newHeight;
        zoom = newZoom;
        canvas.setWidth(Math.ceil(width * zoom));
        canvas.setHeight(Math.ceil(height * zoom));
        shrink.setX(1 / zoom);
        shrink.setY(1 / zoom);
        redraw();
    }

    private void redraw() {
        drawing = painter == null || width < 2 || height < 2 ? null : painter.draw(width, height);
        areas.show(drawing == null ? List.of() : drawing.areas());
        marked();
    }

    /** The keys stand on another part. */
    void marked() {
        Area at = areas.marked();
        setAccessibleText(drawing == null ? "" : at == null ? drawing.words() : at.words());
        paint();
    }

    private void paint() {
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (drawing == null || palette.getBackground() == null) return;
        g.save();
        g.scale(zoom * larger, zoom * larger);
        g.translate(-fromX, -fromY);
        CanvasBrush brush = new CanvasBrush(g, palette.getBackground());
        brush.draw(drawing);
        if (areas.marked() != null) brush.frame(areas.marked());
        g.restore();
    }
}
