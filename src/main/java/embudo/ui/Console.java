package embudo.ui;

import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FileAsker;
import embudo.ui.kit.Fonts;
import embudo.ui.kit.Fx;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Sends;
import embudo.ui.kit.Theme;
import embudo.ui.kit.find.Finder;
import embudo.ui.shell.Shell;
import embudo.ui.shell.WindowState;
import embudo.ui.welcome.WelcomeScreen;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import java.util.List;
import java.util.function.Function;

/**
 * The window. It shows at once; {@link #ready} may be called from any thread when the services run.
 */
public final class Console {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private final Shell shell;

    /** Makes and shows the window on the FX thread. */
    public Console(
            Stage stage,
            Work work,
            Notices notices,
            Ticker ticker,
            Language language,
            Theme.Mode mode,
            FileAsker files) {
        Fonts.load();
        shell = new Shell(work, notices, ticker, language, mode, files);
        var bounds = javafx.stage.Screen.getPrimary().getVisualBounds();
        Scene scene =
                new Scene(
                        shell.root(),
                        Math.min(WIDTH, bounds.getWidth()),
                        Math.min(HEIGHT, bounds.getHeight()));
        shell.desk().theme().dress(scene);
        stage.setTitle(shell.desk().words().get("ui.shell.product"));
        stage.setMinWidth(Math.min(1024, bounds.getWidth()));
        stage.setMinHeight(Math.min(640, bounds.getHeight()));
        stage.setScene(scene);
        stage.show();
    }

    public Shell shell() {
        return shell;
    }

    /**
     * Builds the screens with the desk on the FX thread and shows them, where the person left them.
     * Blocks; not for the FX thread.
     */
    public void ready(
            Services services,
            Function<Desk, List<Screen>> screens,
            Function<Desk, List<Finder>> finders,
            Sends sendPeople) {
        WindowState was = WindowState.read(services.drafts());
        Fx.run(() -> {
            shell.ready(
                    services, screens.apply(shell.desk()), finders.apply(shell.desk()), sendPeople);
            shell.remember(services.drafts(), was);
        });
    }

    /** A way out of a start that failed: a button with the text of {@code key}. */
    public record Way(String key, Runnable go) {}

    /** Shows the first page of a workspace nothing was put into; from any thread. */
    public void welcome(WelcomeScreen.Begin begin) {
        Fx.run(() -> shell.page(new WelcomeScreen(shell.desk(), begin).view()));
    }

    /** The services could not start: says why, and what can be done. */
    public void failed(Throwable cause, List<Way> ways) {
        Fx.run(() -> shell.failed(cause, ways.stream().map(this::button).toList()));
    }

    private Button button(Way way) {
        Button button = new Button();
        button.setId(way.key().replace('.', '-'));
        shell.desk().words().bind(button.textProperty(), way.key());
        button.setOnAction(e -> way.go().run());
        return button;
    }

    /** Lets go of subscriptions and timers, from any thread. */
    public void close() {
        Fx.call(() -> {
            shell.close();
            return true;
        });
    }
}
