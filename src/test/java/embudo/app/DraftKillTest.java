package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.kernel.Ticker;
import embudo.ui.FxTest;
import embudo.ui.kit.FileAsker;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process is killed while somebody writes a segment. The next window opens on that screen with
 * what was written, says what happened, and nothing of it was published.
 */
@ExtendWith(FxTest.class)
class DraftKillTest {
    @TempDir Path folder;

    @Test
    void whatWasBeingWrittenIsThereAgain() throws Exception {
        Path workspace = folder.resolve("workspace");
        writeAndKill(workspace);
        try (Lifecycle life = new Lifecycle(workspace, Ticker.system(), Program::new)) {
            embudo.app.Window window = new embudo.app.Window(life, FileAsker.system());
            WrittenAndKilled.until("#condition-text");
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> {
                        assertThat(text("#name")).isEqualTo(WrittenAndKilled.NAME);
                        assertThat(text("#condition-text")).isEqualTo(WrittenAndKilled.RULE);
                    });
            assertThat(said()).anyMatch(text -> text.contains("did not close properly"));
            assertThat(life.wiring().store().segments().all()).as("published").isEmpty();
            FxTest.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            window.untilClosed();
        }
    }

    private void writeAndKill(Path workspace) throws Exception {
        Process victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djavafx.cachedir=" + folder.resolve("javafx"),
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                WrittenAndKilled.class.getName(),
                                workspace.toString())
                        .redirectError(folder.resolve("victim.log").toFile())
                        .start();
        CountDownLatch written = new CountDownLatch(1);
        Thread reader =
                Thread.ofVirtual()
                        .start(() ->
                                victim.inputReader()
                                        .lines()
                                        .filter("WRITTEN"::equals)
                                        .forEach(line -> written.countDown()));
        assertThat(written.await(2, TimeUnit.MINUTES))
                .as(Files.readString(folder.resolve("victim.log")))
                .isTrue();
        // What was written is kept within two seconds, and more on a crowded machine.
        assertThat(victim.waitFor(8, TimeUnit.SECONDS)).as("ended by itself").isFalse();
        victim.toHandle().destroyForcibly();
        victim.waitFor();
        reader.join();
    }

    private static String text(String css) {
        return FxTest.on(() -> ((TextInputControl) WrittenAndKilled.node(css)).getText());
    }

    private static List<String> said() {
        return FxTest.on(() ->
                Window.getWindows().getFirst().getScene().getRoot().lookupAll(".label").stream()
                        .map(node -> ((Label) node).getText())
                        .toList());
    }
}
