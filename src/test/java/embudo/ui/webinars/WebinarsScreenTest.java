package embudo.ui.webinars;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Webinar;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.measure.Attendee;
import embudo.measure.Rooms;
import embudo.measure.Tape;
import embudo.measure.WebinarRoom;
import embudo.plot.Area;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Theme;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** Two of three people were there in the first five minutes. */
@ExtendWith(FxTest.class)
class WebinarsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;

    private static Attendee there(long person, int fromMinute, int toMinute) {
        return new Attendee(
                person,
                List.of(new Attendee.Stay(fromMinute * 60L, toMinute * 60L)),
                1,
                0,
                0,
                0,
                50);
    }

    private static WebinarRoom room() {
        Webinar webinar =
                new Webinar(
                        7,
                        "w7",
                        "Prices",
                        FakeServices.NOW.minusSeconds(86_400),
                        60,
                        "zoom",
                        0,
                        null,
                        List.of(new Webinar.Section(1, "Start", 0, 30)));
        return new WebinarRoom(
                webinar,
                4,
                List.of(there(1, 0, 60), there(2, 3, 20), there(3, 30, 60)),
                List.of(),
                1,
                24_900);
    }

    private WebinarsScreen open() {
        fakes.rooms =
                new Rooms() {
                    @Override
                    public List<WebinarRoom> within(Period period) {
                        assertThat(Platform.isFxApplicationThread()).isFalse();
                        return List.of(room());
                    }

                    @Override
                    public WebinarRoom of(String externalId) {
                        return room();
                    }

                    @Override
                    public Tape tape(String externalId) {
                        throw new AssertionError("nothing is played again here");
                    }
                };
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        WebinarsScreen screen = stage.show(d -> new WebinarsScreen(fakes.services(), d), 1072, 900);
        stage.until(screen::settled);
        return screen;
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void press(KeyCode code) {
        Node chart = stage.node("#chart");
        FxTest.run(() ->
                Event.fireEvent(
                        chart,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    /** S-MET-03: by keyboard the first five minutes are marked, counted and opened. */
    @Test
    void markedMinutesSayWhoWasThereAndOpenThem() {
        WebinarsScreen screen = open();
        Label who = stage.node("#who");
        Button open = stage.node("#open");
        assertThat(open.isVisible()).isFalse();
        press(KeyCode.RIGHT);
        stage.until(screen::settled);
        assertThat(who.getText()).contains("2").contains("0").contains("5");
        assertThat(open.isVisible()).isTrue();
        FxTest.run(open::fire);
        assertThat(stage.ways).containsExactly("leads 2");
        press(KeyCode.ESCAPE);
        stage.until(screen::settled);
        assertThat(open.isVisible()).isFalse();
    }

    /** A minute says who was there under the mouse; a click marks it, a second one opens it. */
    @Test
    void aMinuteIsMarkedByAClickAndOpenedByAnother() {
        WebinarsScreen screen = open();
        ChartCanvas chart = stage.node("#chart");
        Area minute = FxTest.on(() -> chart.drawing().areas().get(10));
        assertThat(minute.words()).isEqualTo("Minute 10: 2 people there");
        click(chart, minute, 1);
        stage.until(screen::settled);
        assertThat(stage.<Label>node("#who").getText()).contains("10").contains("11");
        click(chart, minute, 2);
        stage.until(screen::settled);
        assertThat(stage.ways).containsExactly("leads 2");
    }

    private static void click(Node chart, Area at, int count) {
        double x = at.x() + at.width() / 2;
        FxTest.mouse(chart, MouseEvent.MOUSE_PRESSED, x, 60, count);
        FxTest.mouse(chart, MouseEvent.MOUSE_CLICKED, x, 60, count);
    }

    /** Two of the three were there in the only part; it kept all who were there at its start. */
    @Test
    void thePartSaysWhoStayed() {
        open();
        Label present =
                FxTest.on(() ->
                        stage.<Node>node("#kept").lookup(".room-cell") instanceof Label l
                                ? l
                                : null);
        assertThat(present.getText()).isEqualTo("2");
    }
}
