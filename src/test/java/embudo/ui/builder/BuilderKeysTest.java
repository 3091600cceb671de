package embudo.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.sketch.SequencePlan;
import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything by keyboard, in every way to look at a workflow. */
@ExtendWith(FxTest.class)
class BuilderKeysTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;
    private BuilderScreen screen;
    private BuilderModel model;

    @BeforeEach
    void open() {
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        screen = stage.show(d -> new BuilderScreen(fakes.services(), d), 1072, 800);
        model = screen.model();
        FxTest.run(() -> screen.recall("edit warm_leads"));
        stage.until(() -> screen.settled() && model.sketch().get().key().equals("warm_leads"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void press(String node, KeyCode code, boolean alt) {
        Node target = stage.node(node);
        FxTest.run(() ->
                Event.fireEvent(
                        target,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
        stage.until(screen::settled);
    }

    private void mode(BuilderView.Mode mode) {
        SegmentedControl<BuilderView.Mode> control = stage.node("#mode");
        FxTest.run(() -> control.valueProperty().set(mode));
    }

    private String selected() {
        return FxTest.on(() -> model.selected().get());
    }

    @Test
    void arrowsGoAroundAndStepsMoveAndGoOnTheCanvas() {
        press("#board", KeyCode.DOWN, false);
        assertThat(selected()).isEqualTo("mail_0");
        press("#board", KeyCode.DOWN, false);
        press("#board", KeyCode.DOWN, false);
        assertThat(selected()).isEqualTo("mail_3");
        press("#board", KeyCode.UP, true);
        assertThat(model.sketch().get().step("mail_0").follows()).isEqualTo("mail_3");
        press("#board", KeyCode.DELETE, false);
        assertThat(model.sketch().get().step("mail_3")).isNull();
        assertThat(selected()).isEqualTo("day_3");
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> screen.settled() && model.sketch().get().step("mail_3") != null);
        press("#board", KeyCode.ENTER, false);
        assertThat(FxTest.on(() -> stage.<Node>node("#board").getScene().getFocusOwner().getId()))
                .startsWith("field-");
    }

    @Test
    void insertOffersWhatCanBeAdded() {
        press("#board", KeyCode.DOWN, false);
        press("#board", KeyCode.INSERT, false);
        stage.until(() ->
                Window.getWindows().stream().anyMatch(w -> w instanceof PopupWindow p && p.isShowing()));
        FxTest.run(() ->
                java.util.List.copyOf(Window.getWindows()).forEach(w -> {
                    if (w instanceof PopupWindow p) p.hide();
                }));
        mode(BuilderView.Mode.LIST);
        press("#steps", KeyCode.DELETE, false);
        assertThat(model.sketch().get().step("mail_0")).isNull();
        assertThat(model.sketch().get().steps().getFirst().id()).isEqualTo("day_3");
    }

    @Test
    void mailsMoveByDayInTheCalendar() {
        mode(BuilderView.Mode.CALENDAR);
        press("#mail-mail-3", KeyCode.RIGHT, false);
        press("#mail-mail-3", KeyCode.RIGHT, false);
        assertThat(SequencePlan.of(model.sketch().get()))
                .extracting(SequencePlan.Mail::day)
                .containsExactly(0, 5, 7, 14, 21);
        press("#mail-mail-7", KeyCode.DELETE, false);
        assertThat(SequencePlan.of(model.sketch().get()))
                .extracting(SequencePlan.Mail::day)
                .containsExactly(0, 5, 14, 21);
    }

    /** Text and drawing are the same; a text that can't be drawn leaves the drawing alone. */
    @Test
    void theTextIsTheDrawing() {
        mode(BuilderView.Mode.TEXT);
        TextArea yaml = stage.node("#yaml");
        String before = FxTest.on(yaml::getText);
        FxTest.run(() -> model.write("# mine\n" + before.replace("for: 3d", "for: 4d")));
        stage.until(screen::settled);
        assertThat(model.sketch().get().step("day_3").body().word("wait.for")).isEqualTo("4d");
        assertThat(fakes.flowDrafts.of("warm_leads").orElseThrow().text()).startsWith("# mine");
        FxTest.run(() -> model.write("key: [broken"));
        stage.until(screen::settled);
        assertThat(model.shown().get().looked().sound()).isFalse();
        assertThat(model.sketch().get().step("day_3")).isNotNull();
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> screen.settled() && model.shown().get().looked().sound());
        FxTest.run(() -> model.discard());
        stage.until(() -> screen.settled() && !model.shown().get().opened().drafted());
        assertThat(model.sketch().get().step("day_3").body().word("wait.for")).isEqualTo("3d");
        assertThat(fakes.flowDrafts.of("warm_leads")).isEmpty();
    }

    /** Looking at a workflow makes no draft of it. */
    @Test
    void lookingChangesNothing() {
        for (String key : java.util.List.of("post_webinar", "cart_recovery", "hot_leads")) {
            FxTest.run(() -> screen.recall("edit " + key));
            stage.until(() -> screen.settled() && model.sketch().get().key().equals(key));
            for (var step : model.sketch().get().steps()) {
                FxTest.run(() -> model.selected().set(step.id()));
                stage.until(screen::settled);
            }
        }
        assertThat(fakes.flowDrafts.all()).isEmpty();
    }

    @Test
    void aFieldIsGivenWithEnter() {
        FxTest.run(() -> model.selected().set("day_3"));
        TextField length = stage.node("#field-wait-for");
        FxTest.run(() -> {
            length.setText("a while");
            length.fireEvent(new javafx.event.ActionEvent());
        });
        stage.until(screen::settled);
        assertThat(model.flaws("day_3")).singleElement().satisfies(flaw ->
                assertThat(flaw.problem().key()).isEqualTo("catalog.fault.span"));
    }
}
