package embudo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.plot.NamedBars;
import embudo.ui.FxTest;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** Every bar of a chart is pointed at, walked to by keys, said aloud and opened. */
@ExtendWith(FxTest.class)
class ChartAreasTest {
    private final List<Integer> opened = new ArrayList<>();
    private final ChartCanvas chart = FxTest.on(this::chart);

    private ChartCanvas chart() {
        ChartCanvas made = new ChartCanvas();
        List<NamedBars.Bar> bars =
                List.of(new NamedBars.Bar("Email", 3, "3"), new NamedBars.Bar("Ads", 2, "2"));
        made.show((w, h) -> NamedBars.draw(bars, Double.NaN, new FxRuler(), w, "By channel"));
        made.opens(opened::add);
        Scene scene = new Scene(new StackPane(made), 300, 100);
        new Theme(Theme.Mode.LIGHT).dress(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return made;
    }

    private void mouse(EventType<MouseEvent> type, double x, double y) {
        FxTest.mouse(chart, type, x, y);
    }

    private void key(KeyCode code) {
        FxTest.run(() ->
                Event.fireEvent(
                        chart,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void aClickOpensTheBarUnderIt() {
        mouse(MouseEvent.MOUSE_CLICKED, 40, NamedBars.ROW * 1.5);
        mouse(MouseEvent.MOUSE_CLICKED, 40, NamedBars.ROW * .5);
        mouse(MouseEvent.MOUSE_CLICKED, 40, NamedBars.ROW * 2.5);
        assertThat(opened).containsExactly(1, 0);
    }

    @Test
    void keysWalkFromBarToBarAndSayEach() {
        assertThat(chart.isFocusTraversable()).isTrue();
        assertThat(chart.getAccessibleText()).isEqualTo("By channel");
        key(KeyCode.DOWN);
        assertThat(chart.getAccessibleText()).isEqualTo("Email: 3");
        key(KeyCode.DOWN);
        key(KeyCode.DOWN);
        assertThat(chart.getAccessibleText()).isEqualTo("Ads: 2");
        key(KeyCode.ENTER);
        key(KeyCode.HOME);
        key(KeyCode.SPACE);
        assertThat(opened).containsExactly(1, 0);
    }

    /** Fewer bars than before: the keys stand on none that is gone. */
    @Test
    void aNewDrawingForgetsWhatIsGone() {
        key(KeyCode.END);
        FxTest.run(() ->
                chart.show((w, h) ->
                        NamedBars.draw(
                                List.of(new NamedBars.Bar("Email", 3, "3")),
                                Double.NaN,
                                new FxRuler(),
                                w,
                                "One channel")));
        assertThat(chart.getAccessibleText()).isEqualTo("One channel");
        key(KeyCode.ENTER);
        assertThat(opened).containsExactly(0);
    }
}
