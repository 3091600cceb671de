package embudo.ui.kit;

import embudo.plot.Area;

import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * The parts of a chart under the mouse and the keys: a tooltip says each, and where they lead
 * somewhere a click, or the arrow keys and Enter, go there.
 */
final class ChartAreas {
    private static final int WAIT = 250;
    private final ChartCanvas chart;
    private final Tooltip tip = new Tooltip();
    private List<Area> areas = List.of();
    private Area under;
    private int marked = -1;
    private IntConsumer onOpen;

    ChartAreas(ChartCanvas chart) {
        this.chart = chart;
        tip.setShowDelay(Duration.millis(WAIT));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(at(e)));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, e -> point(null));
    }

    /** Of a new drawing. */
    void show(List<Area> now) {
        areas = now;
        if (marked >= areas.size()) marked = -1;
        point(null);
    }

    /** From now on its parts can be opened; each is told by its index. */
    void open(IntConsumer action) {
        if (onOpen == null) {
            chart.setFocusTraversable(true);
            chart.getStyleClass().add("opens");
            chart.setOnMouseClicked(e -> {
                Area hit = at(e);
                if (e.getButton() != MouseButton.PRIMARY || hit == null) return;
                e.consume();
                onOpen.accept(hit.index());
            });
            chart.setOnKeyPressed(this::key);
            chart.focusedProperty()
                    .addListener((p, was, is) -> mark(is && !areas.isEmpty() ? 0 : -1));
        }
        onOpen = action;
    }

    /** What the keys stand on, null for nothing. */
    Area marked() {
        return marked < 0 ? null : areas.get(marked);
    }

    private Area at(MouseEvent e) {
        for (Area area : areas) if (area.holds(e.getX(), e.getY())) return area;
        return null;
    }

    private void point(Area now) {
        if (now == under) return;
        under = now;
        if (now == null) {
            Tooltip.uninstall(chart, tip);
            chart.setCursor(null);
            return;
        }
        tip.setText(now.words());
        Tooltip.install(chart, tip);
        if (onOpen != null) chart.setCursor(Cursor.HAND);
    }

    private void key(KeyEvent e) {
        if (areas.isEmpty()) return;
        switch (e.getCode()) {
            case UP, LEFT -> mark(Math.max(0, marked - 1));
            case DOWN, RIGHT -> mark(Math.min(areas.size() - 1, marked + 1));
            case HOME -> mark(0);
            case END -> mark(areas.size() - 1);
            case ENTER, SPACE -> onOpen.accept(areas.get(Math.max(0, marked)).index());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void mark(int now) {
        if (now == marked) return;
        marked = now;
        chart.marked();
    }
}
