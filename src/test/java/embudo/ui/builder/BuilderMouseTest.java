package embudo.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.sketch.SketchStep;
import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.charts.FlowCards;
import embudo.ui.kit.Theme;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Objects;

/**
 * A workflow drawn with nothing but the mouse; presses go through the platform's robot. S-WF-04.
 */
@ExtendWith(FxTest.class)
class BuilderMouseTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;
    private BuilderScreen screen;
    private BuilderModel model;
    private FlowBoard board;
    private Robot robot;

    @BeforeEach
    void open() {
        stage = new ScreenStage(fakes, Language.ES, Theme.Mode.LIGHT);
        screen = stage.show(d -> new BuilderScreen(fakes.services(), d), 1272, 900);
        model = screen.model();
        board = stage.node("#board");
        robot = FxTest.on(Robot::new);
    }

    @AfterEach
    void close() {
        FxTest.run(() ->
                List.copyOf(Window.getWindows())
                        .forEach(w -> {
                            if (w instanceof PopupWindow p) p.hide();
                        }));
        stage.close();
    }

    private void press(Point2D at) {
        FxTest.run(() -> robot.mouseMove(at));
        FxTest.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        settle();
    }

    private void draw(Point2D from, Point2D to) {
        FxTest.run(() -> robot.mouseMove(from));
        FxTest.run(() -> robot.mousePress(MouseButton.PRIMARY));
        for (double part = .25; part <= 1; part += .25) {
            Point2D at = from.interpolate(to, part);
            FxTest.run(() -> robot.mouseMove(at));
        }
        FxTest.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    private void settle() {
        stage.until(screen::settled);
        FxTest.run(() -> board.getScene().getRoot().layout());
    }

    private Point2D dot(String step, String path) {
        return FxTest.on(() -> board.onScreen(new FlowCards.Spot(step, path)));
    }

    private Point2D box(String step) {
        return FxTest.on(() -> board.localToScreen(board.middle(step)));
    }

    private static Point2D middle(Node node) {
        Bounds b = node.localToScreen(node.getLayoutBounds());
        return new Point2D(b.getCenterX(), b.getCenterY());
    }

    /** The line of an open menu that says so. */
    private void choose(String words) {
        stage.until(() -> item(words) != null);
        press(FxTest.on(() -> middle(item(words))));
    }

    private static Node item(String words) {
        return Window.getWindows().stream()
                .filter(w -> w instanceof PopupWindow && w.isShowing())
                .flatMap(w -> w.getScene().getRoot().lookupAll(".menu-item > .label").stream())
                .filter(n -> n instanceof Label l && Objects.equals(l.getText(), words))
                .findFirst()
                .orElse(null);
    }

    private List<String> steps() {
        return FxTest.on(() -> model.sketch().get().steps().stream().map(SketchStep::id).toList());
    }

    private String follows(String step) {
        return FxTest.on(() -> model.sketch().get().step(step).follows());
    }

    /** Three steps put on ways, one led past another, one moved, one deleted, all taken back. */
    @Test
    void aWorkflowIsDrawn() {
        FxTest.run(() -> screen.recall("new"));
        stage.until(() ->
                screen.settled()
                        && model.sketch().get() != null
                        && model.sketch().get().key().equals("workflow"));
        settle();
        press(dot(null, ""));
        choose("Enviar un correo");
        stage.until(() -> steps().size() == 1);
        press(dot("send_email", "next"));
        choose(stage.desk.words().get("ui.builder.add.kind.wait"));
        stage.until(() -> steps().size() == 2);
        press(dot("wait", "next"));
        choose("Enviar un correo");
        stage.until(() -> steps().size() == 3);
        String second = steps().getLast();
        assertThat(steps()).containsExactly("send_email", "wait", second);

        // Onto another step: the first mail now leads past the wait.
        draw(dot("send_email", "next"), box(second));
        assertThat(follows("send_email")).isEqualTo(second);
        assertThat(follows("wait")).isEqualTo(second);
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> screen.settled() && follows("send_email").equals("wait"));
        settle();

        // The second mail onto the way before the wait.
        draw(box(second), dot("send_email", "next"));
        assertThat(follows("send_email")).isEqualTo(second);
        assertThat(follows(second)).isEqualTo("wait");
        assertThat(follows("wait")).isEqualTo("end");

        press(box("wait"));
        assertThat(FxTest.on(() -> model.selected().get())).isEqualTo("wait");
        press(FxTest.on(() -> middle(stage.node("#ui-builder-delete"))));
        stage.until(() -> steps().size() == 2);
        assertThat(steps()).containsExactly("send_email", second);
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> screen.settled() && steps().size() == 3);
        assertThat(follows(second)).isEqualTo("wait");
    }

    /** Beside the boxes the view is moved; dropping a step beside the ways changes nothing. */
    @Test
    void whatIsDroppedNowhereChangesNothing() {
        FxTest.run(() -> screen.recall("cart_recovery"));
        stage.until(() -> screen.settled() && model.sketch().get().key().equals("cart_recovery"));
        settle();
        Point2D before = box("vip");
        Point2D corner = FxTest.on(() -> board.localToScreen(6, 6));
        draw(box("vip"), corner);
        assertThat(fakes.flowDrafts.of("cart_recovery")).isEmpty();
        assertThat(box("vip")).isEqualTo(before);
        draw(corner, corner.add(40, 30));
        assertThat(box("vip").distance(before.add(40, 30))).isLessThan(1);
        assertThat(fakes.flowDrafts.of("cart_recovery")).isEmpty();
    }
}
