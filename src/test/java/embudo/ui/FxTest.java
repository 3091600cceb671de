package embudo.ui;

import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Starts the toolkit on the headless platform and runs code on its thread. */
public final class FxTest implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        // A server of an earlier test may have complained of a closed connection in its own thread.
        WaitForAsyncUtils.clearExceptions();
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        embudo.ui.kit.Fonts.load();
    }

    /** Runs on the FX thread and waits for the answer; failures come through. */
    public static <T> T on(Callable<T> task) {
        try {
            return WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(task));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static void run(Runnable task) {
        on(() -> {
            task.run();
            return null;
        });
    }

    /** What the mouse does with its first button at a point of a node, in the node's own pixels. */
    public static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
        mouse(node, type, x, y, 1);
    }

    /**
     * @param clicks how often it was pressed in a row
     */
    public static void mouse(
            Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
        run(() -> {
            Point2D at = node.localToScene(x, y);
            PickResult hit = new PickResult(node, at.getX(), at.getY());
            node.fireEvent(
                    new MouseEvent(
                            type,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            MouseButton.PRIMARY,
                            clicks,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            hit));
        });
    }
}
