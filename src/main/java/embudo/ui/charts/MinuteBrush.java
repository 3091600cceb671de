package embudo.ui.charts;

import embudo.plot.Area;
import embudo.ui.kit.ChartCanvas;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Marks minutes on a chart by dragging, or with the arrow keys; a click marks the minute under it,
 * a second one opens it.
 */
public final class MinuteBrush {
    private static final int FIRST = 5;
    private final ChartCanvas chart;
    private final Minutes minutes;
    private int begun;

    /** The minutes of a chart, of which some may be marked. */
    public interface Minutes {
        /** How many there are, 0 while there is nothing. */
        int all();

        /** The minute at a pixel. */
        int at(double x, double width);

        /** First marked minute, -1 when none is. */
        int from();

        /** The minute after the last marked. */
        int to();

        void mark(int from, int to);

        void clear();

        /** Opens whoever is marked. */
        void open();
    }

    public MinuteBrush(ChartCanvas chart, Minutes minutes) {
        this.chart = chart;
        this.minutes = minutes;
        chart.setFocusTraversable(true);
        chart.setOnMousePressed(e -> {
            if (e.getButton() != MouseButton.PRIMARY) return;
            chart.requestFocus();
            begun = minutes.at(e.getX(), chart.getWidth());
            minutes.clear();
        });
        chart.setOnMouseDragged(e -> {
            if (e.isPrimaryButtonDown()) mark(begun, minutes.at(e.getX(), chart.getWidth()));
        });
        chart.setOnMouseClicked(this::click);
        chart.setOnKeyPressed(this::key);
    }

    private void click(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) return;
        if (chart.drawing() == null) return;
        for (Area minute : chart.drawing().areas())
            if (minute.holds(e.getX(), e.getY())) {
                minutes.mark(minute.index(), minute.index() + 1);
                if (e.getClickCount() == 2) minutes.open();
                return;
            }
    }

    private void mark(int a, int b) {
        int from = Math.clamp(Math.min(a, b), 0, minutes.all());
        int to = Math.clamp(Math.max(a, b), 0, minutes.all());
        if (to > from) minutes.mark(from, to);
    }

    /** Left and right move the marked minutes, with Shift their end; Escape marks none. */
    private void key(KeyEvent e) {
        int from = minutes.from();
        int to = minutes.to();
        boolean some = from >= 0;
        int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by != 0 && !some) mark(0, FIRST);
        else if (by != 0 && e.isShiftDown()) mark(from, Math.max(from + 1, to + by));
        else if (by != 0 && from + by >= 0 && to + by <= minutes.all()) mark(from + by, to + by);
        else if (e.getCode() == KeyCode.ENTER && some) minutes.open();
        else if (e.getCode() == KeyCode.ESCAPE && some) minutes.clear();
        else return;
        e.consume();
    }
}
