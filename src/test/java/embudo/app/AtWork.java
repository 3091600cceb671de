package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.cli.Invocation;
import embudo.kernel.Language;
import embudo.ui.FxTest;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Theme;
import embudo.ui.shell.Shell;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.awaitility.Awaitility;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

/** The program on a workspace of its own, by command and in a window, on a clock of the test's. */
final class AtWork implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path folder;
    private volatile Instant now;
    private Lifecycle life;
    private List<Screen> screens = List.of();
    private Shell shell;
    private Stage window;

    AtWork(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
        open();
    }

    private void open() {
        life = new Lifecycle(folder.resolve("workspace"), () -> now, Program::new);
    }

    void restart() {
        life.close();
        open();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void file(String name, List<String> lines) {
        try {
            Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Wiring wiring() {
        return life.wiring();
    }

    private int run(ByteArrayOutputStream out, Language language, boolean json, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                life.run(
                        new Invocation(life.workspace(), language, json, List.of(args)),
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        () -> false);
        if (exit != 0) {
            out.reset();
            out.writeBytes(err.toByteArray());
        }
        return exit;
    }

    /** What a command that succeeds answers. */
    JsonNode json(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = run(out, Language.EN, true, args);
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(said).isZero();
        try {
            return said.isBlank() ? JSON.nullNode() : JSON.readTree(said);
        } catch (IOException e) {
            throw new AssertionError(said, e);
        }
    }

    /** What a command says that is refused. */
    String refused(Language language, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, language, true, args)).isEqualTo(1);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Opens the window; once in a test. */
    Shell window(Language language) {
        Wiring wiring = life.wiring();
        shell =
                FxTest.on(() -> {
                    Shell s =
                            new Shell(
                                    wiring.work(),
                                    wiring.notices(),
                                    wiring.ticker(),
                                    language,
                                    Theme.Mode.LIGHT);
                    screens = Screens.of(wiring, s.desk());
                    s.ready(wiring.windowServices(), screens, List.of(), people -> {});
                    Scene scene = new Scene(s.root(), 1280, 800);
                    s.desk().theme().dress(scene);
                    window = new Stage();
                    window.setScene(scene);
                    window.show();
                    return s;
                });
        return shell;
    }

    <S extends Screen> S screen(Class<S> type) {
        return screens.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    static void until(Callable<Boolean> so) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> FxTest.on(so));
    }

    @Override
    public void close() {
        if (shell != null)
            FxTest.run(() -> {
                shell.close();
                window.close();
            });
        life.close();
    }
}
