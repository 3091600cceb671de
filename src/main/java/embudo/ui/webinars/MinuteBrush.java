package embudo.ui.webinars;

import embudo.plot.RoomChart;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.webinars.WebinarsViewModel.Minutes;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Marks minutes on the chart by dragging, or with the arrow keys. */
final class MinuteBrush {
    private static final int FIRST = 5;
    private final ChartCanvas chart;
    private final WebinarsViewModel model;
    private int begun;

    MinuteBrush(ChartCanvas chart, WebinarsViewModel model) {
        this.chart = chart;
        this.model = model;
        chart.setFocusTraversable(true);
        chart.setOnMousePressed(e -> {
            chart.requestFocus();
            begun = minute(e.getX());
            model.markedProperty().set(null);
        });
        chart.setOnMouseDragged(e -> mark(begun, minute(e.getX())));
        chart.setOnKeyPressed(this::key);
    }

    private int minutes() {
        return model.roomProperty().get() == null ? 0 : model.roomProperty().get().minutes();
    }

    private int minute(double x) {
        return RoomChart.minute(x, chart.getWidth(), minutes());
    }

    private void mark(int a, int b) {
        int from = Math.clamp(Math.min(a, b), 0, minutes());
        int to = Math.clamp(Math.max(a, b), 0, minutes());
        if (to > from) model.markedProperty().set(new Minutes(from, to));
    }

    /** Left and right move the marked minutes, with Shift their end; Escape marks none. */
    private void key(KeyEvent e) {
        Minutes now = model.markedProperty().get();
        int by = e.getCode() == KeyCode.RIGHT ? 1 : e.getCode() == KeyCode.LEFT ? -1 : 0;
        if (by != 0 && now == null) mark(0, FIRST);
        else if (by != 0 && e.isShiftDown())
            mark(now.from(), Math.max(now.from() + 1, now.to() + by));
        else if (by != 0 && now.from() + by >= 0 && now.to() + by <= minutes())
            mark(now.from() + by, now.to() + by);
        else if (e.getCode() == KeyCode.ENTER) model.openMarked();
        else if (e.getCode() == KeyCode.ESCAPE && now != null) model.markedProperty().set(null);
        else return;
        e.consume();
    }
}
