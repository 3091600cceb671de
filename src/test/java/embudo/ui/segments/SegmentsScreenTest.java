package embudo.ui.segments;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.kernel.Language;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Segments made, mended, put together and put to use at the window. */
@ExtendWith(FxTest.class)
class SegmentsScreenTest {
    private static final Path FOLDER = Path.of("target", "screens");
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;
    private SegmentsScreen screen;
    private ListView<SegmentRow> list;

    @BeforeEach
    void open() {
        FakePeople.behind(fakes);
        fakes.services().segments().create("Board", Set.of(1L, 2L, 9L), Actor.WINDOW);
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        screen = stage.show(d -> new SegmentsScreen(fakes.services(), d), 1072, 800);
        list = stage.node("#list");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void press(String css) {
        FxTest.run(() -> stage.<Button>node(css).fire());
        stage.until(screen::settled);
    }

    private void pick(String id) {
        FxTest.run(() -> {
            for (SegmentRow row : list.getItems())
                if (row.id().equals(id)) list.getSelectionModel().select(row);
        });
        stage.until(screen::settled);
    }

    private void type(String text) {
        FxTest.run(() -> {
            TextArea area = stage.node("#condition-text");
            area.requestFocus();
            area.clear();
            area.insertText(0, text);
        });
    }

    private void key(KeyCode code) {
        FxTest.run(() -> {
            Node area = stage.node("#condition-text");
            area.fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    private String text(String css) {
        return FxTest.on(() -> stage.<Label>node(css).getText());
    }

    private List<Segment> own() {
        return fakes.segments.all();
    }

    @Test
    void aSegmentIsMadeCountedUsedAndTakenBack() {
        press("#new");
        FxTest.run(() -> stage.<TextField>node("#name").setText("Best calls"));
        type("score >= 80");
        stage.until(() -> text("#people").equals("6 people"));
        stage.until(screen::settled);
        assertThat(text("#said")).isEqualTo("People whose score is at least 80");
        assertThat(FxTest.on(() -> stage.<TableView<?>>node("#table").getItems().size()))
                .isEqualTo(6);
        press("#save");
        assertThat(own()).extracting(Segment::id).contains("best_calls");
        assertThat(fakes.segments.members("best_calls")).hasSize(6);
        assertThat(FxTest.<String>on(() -> list.getSelectionModel().getSelectedItem().id()))
                .isEqualTo("best_calls");
        press("#show");
        press("#send");
        assertThat(stage.ways).containsExactly("leads 6", "send 6");
        FxTest.run(() -> stage.toasts.getFirst().action().run());
        stage.until(() -> own().size() == 1);
        stage.until(screen::settled);
    }

    @Test
    void aFaultIsShownWhereItIsAndKeepsFromSaving() {
        press("#new");
        FxTest.run(() -> stage.<TextField>node("#name").setText("X"));
        stage.until(screen::settled);
        type("band == 'wram'");
        stage.until(() -> text("#said").contains("Did you mean warm?"));
        assertThat(FxTest.on(() -> stage.<Button>node("#save").isDisabled())).isTrue();
        assertThat(FxTest.on(() -> stage.<Node>node(".condition-wrong").isVisible())).isTrue();
        assertThat(FxTest.on(() -> stage.<TableView<?>>node("#table").getItems().size())).isZero();
        type("band == 'warm'");
        stage.until(() -> text("#people").equals("2 people"));
        stage.until(screen::settled);
        assertThat(FxTest.on(() -> stage.<TableView<?>>node("#table").getItems().size()))
                .isEqualTo(2);
        assertThat(FxTest.on(() -> stage.<Button>node("#save").isDisabled())).isFalse();
    }

    @Test
    void whatMayFollowIsOfferedAndTakenByKey() {
        press("#new");
        type("ban");
        stage.until(() -> popup() != null);
        stage.picture(popup(), FOLDER.resolve("completion.png"));
        key(KeyCode.ENTER);
        TextArea area = stage.node("#condition-text");
        assertThat(FxTest.<String>on(area::getText)).isEqualTo("band ");
        key(KeyCode.ENTER);
        stage.until(() -> area.getText().equals("band == "));
        stage.picture(popup(), FOLDER.resolve("completion-values.png"));
        key(KeyCode.DOWN);
        key(KeyCode.TAB);
        assertThat(FxTest.<String>on(area::getText)).isEqualTo("band == 'warm' ");
        stage.until(() -> text("#people").equals("2 people"));
    }

    private static Scene popup() {
        return FxTest.on(() ->
                Window.getWindows().stream()
                        .filter(w -> w instanceof javafx.stage.Popup && w.isShowing())
                        .map(Window::getScene)
                        .findFirst()
                        .orElse(null));
    }

    @Test
    void segmentsAreComparedAndPutTogether() {
        press("#new");
        type("score >= 80");
        stage.until(() -> text("#people").equals("6 people"));
        FxTest.run(() -> stage.<ComboBox<String>>node("#other").setValue("warm_leads"));
        stage.until(screen::settled);
        assertThat(text("#overlap")).isEqualTo("In both 6 · only here 0 · only there 4");
        press("#without");
        TextArea area = stage.node("#condition-text");
        assertThat(FxTest.<String>on(area::getText))
                .isEqualTo("score >= 80 && !(in_segment('warm_leads'))");
    }

    @Test
    void aBuiltInSegmentIsReadAndCopied() {
        pick("warm_leads");
        TextArea area = stage.node("#condition-text");
        assertThat(FxTest.<Boolean>on(area::isEditable)).isFalse();
        assertThat(FxTest.on(() -> stage.<Node>node("#delete").isVisible())).isFalse();
        press("#copy");
        assertThat(FxTest.<String>on(() -> stage.<TextField>node("#name").getText()))
                .isEqualTo("Copy of Warm leads");
        assertThat(FxTest.<String>on(area::getText)).isEqualTo("band == 'warm'");
        assertThat(FxTest.<Boolean>on(area::isEditable)).isTrue();
        press("#save");
        assertThat(own()).extracting(Segment::name).contains("Copy of Warm leads");
    }

    @Test
    void aDeletedListComesBackWithItsPeople() {
        pick("board");
        assertThat(FxTest.on(() -> stage.<Node>node("#listed").isVisible())).isTrue();
        press("#delete");
        assertThat(own()).isEmpty();
        FxTest.run(() -> stage.toasts.getFirst().action().run());
        stage.until(() -> own().size() == 1);
        assertThat(fakes.segments.members("board")).containsExactlyInAnyOrder(1L, 2L, 9L);
        stage.until(screen::settled);
    }
}
