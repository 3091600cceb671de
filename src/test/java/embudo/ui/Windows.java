package embudo.ui;

import embudo.kernel.Language;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Theme;
import embudo.ui.shell.Shell;
import embudo.ui.today.TodayScreen;

import javafx.scene.control.Label;
import javafx.stage.Window;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Opens shells on fake services. FX thread. */
public final class Windows {
    private Windows() {}

    public static Shell open(FakeServices fakes, Language language, Theme.Mode mode) {
        return open(
                fakes,
                language,
                mode,
                desk -> List.of(new TodayScreen(fakes.services(), desk)),
                people -> {});
    }

    public static Shell open(
            FakeServices fakes,
            Language language,
            Theme.Mode mode,
            Function<Desk, List<Screen>> screens,
            Consumer<Set<Long>> sender) {
        Shell shell = new Shell(fakes.work, fakes.notices, fakes.ticker, language, mode);
        shell.ready(fakes.services(), screens.apply(shell.desk()), List.of(), sender::accept);
        return shell;
    }

    /** The window that was opened last. */
    public static Window top() {
        return Window.getWindows().getLast();
    }

    /** What the labels of a window say. */
    public static List<String> texts(Window window) {
        return window.getScene().getRoot().lookupAll(".label").stream()
                .map(n -> ((Label) n).getText())
                .toList();
    }
}
