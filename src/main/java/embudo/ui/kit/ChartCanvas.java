package embudo.ui.kit;

import embudo.plot.Drawing;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/**
 * Draws a {@link Drawing} in the theme's colours and says it in words to those who can't see it. It
 * asks its painter anew whenever its size changes, and repaints when the theme does.
 */
public final class ChartCanvas extends Region {
    /** Makes the drawing for a size in pixels. */
    public interface Painter {
        Drawing draw(double width, double height);
    }

    private final Canvas canvas = new Canvas();
    private final Region palette = new Region();
    private Painter painter;
    private Drawing drawing;

    public ChartCanvas() {
        getStyleClass().add("chart-canvas");
        palette.getStyleClass().add("chart-palette");
        palette.setManaged(false);
        canvas.setManaged(false);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(palette, canvas);
        palette.backgroundProperty().addListener((o, was, is) -> paint());
        setMinSize(24, 12);
    }

    /** Null shows nothing. */
    public void show(Painter newPainter) {
        painter = newPainter;
        redraw();
    }

    /** What is shown, null when nothing is. */
    public Drawing drawing() {
        return drawing;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width == canvas.getWidth() && height == canvas.getHeight()) return;
        canvas.setWidth(width);
        canvas.setHeight(height);
        redraw();
    }

    private void redraw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        drawing = painter == null || width < 2 || height < 2 ? null : painter.draw(width, height);
        setAccessibleText(drawing == null ? "" : drawing.words());
        paint();
    }

    private void paint() {
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (drawing != null && palette.getBackground() != null)
            new CanvasBrush(g, palette.getBackground()).draw(drawing);
    }
}
