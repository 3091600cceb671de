package embudo.app;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.Drafts;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.kernel.Ticker;
import embudo.ui.FxTest;
import embudo.ui.kit.FileAsker;
import embudo.ui.shell.WindowState;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;

import org.awaitility.Awaitility;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Somebody who writes a segment, keeps nothing, and waits to be killed. Argument: the workspace.
 */
final class WrittenAndKilled {
    static final String NAME = "Half a thought";
    static final String RULE = "job_title == 'director' && ";

    private WrittenAndKilled() {}

    public static void main(String[] args) throws Exception {
        new FxTest().beforeAll(null);
        Lifecycle life = new Lifecycle(Path.of(args[0]), Ticker.system(), Program::new);
        Samples.decline(life.wiring().store().settings());
        try (ImportSession s =
                life.wiring().store().imports().open("contacts", "c", "0", Actor.COMMAND)) {
            s.addContact(Map.of(ContactField.EMAIL, "ana@nube.example"), Map.of());
            s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
        }
        embudo.app.Window window = new embudo.app.Window(life, FileAsker.system());
        until("#nav-segments");
        FxTest.run(() -> ((ToggleButton) node("#nav-segments")).fire());
        until("#new");
        FxTest.run(() -> ((Button) node("#new")).fire());
        FxTest.run(() -> ((TextInputControl) node("#name")).setText(NAME));
        FxTest.run(() -> ((TextInputControl) node("#condition-text")).setText(RULE));
        Drafts drafts = life.wiring().store().drafts();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> WindowState.read(drafts).screens().toString().contains(RULE));
        System.out.println("WRITTEN");
        window.untilClosed();
    }

    static void until(String css) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> FxTest.on(() -> node(css)) != null);
    }

    static Node node(String css) {
        return Window.getWindows().isEmpty()
                ? null
                : Window.getWindows().getFirst().getScene().lookup(css);
    }
}
