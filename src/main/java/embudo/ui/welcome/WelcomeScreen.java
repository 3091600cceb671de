package embudo.ui.welcome;

import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Map;

/** One page before anything else: how it should look, and whether to begin with the sample. */
public final class WelcomeScreen implements Screen {
    private final Parent view;

    /** {@code begin} is told once, on the FX thread, what to begin with. */
    public WelcomeScreen(Desk desk, Begin begin) {
        view =
                Fxml.load(
                        "/embudo/ui/welcome/welcome.fxml",
                        Map.of(WelcomeView.class, () -> new WelcomeView(desk, begin)));
    }

    /** What follows the page. */
    public interface Begin {
        /** {@code sample} true for the sample season, false for an empty workspace. */
        void with(boolean sample);
    }

    @Override
    public String id() {
        return "welcome";
    }

    @Override
    public String icon() {
        return "fth-home";
    }

    @Override
    public String nameKey() {
        return "ui.welcome.name";
    }

    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {}

    @Override
    public void detach() {}

    @Override
    public boolean settled() {
        return true;
    }
}
