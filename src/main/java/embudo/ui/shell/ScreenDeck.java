package embudo.ui.shell;

import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import java.util.List;

/** Shows one screen at a time; only that one is attached. */
final class ScreenDeck {
    private final StackPane view = new StackPane();
    private final EmptyState opening = new EmptyState();
    private List<Screen> screens = List.of();
    private Screen current;

    ScreenDeck(Words words) {
        view.getStyleClass().add("deck");
        view.setMinWidth(0);
        opening.setId("opening");
        say("fth-clock", words.get("ui.shell.opening"), List.of());
    }

    StackPane view() {
        return view;
    }

    List<Screen> screens() {
        return screens;
    }

    void screens(List<Screen> all) {
        screens = List.copyOf(all);
    }

    /** Shows a sentence instead of a screen, with buttons below it. */
    void say(String icon, String sentence, List<Button> ways) {
        opening.show(icon, sentence, "", () -> {});
        opening.offer(ways);
        view.getChildren().setAll(opening);
    }

    /** Shows a page that is no screen. */
    void page(Node node) {
        view.getChildren().setAll(node);
    }

    /** Null while none is in sight. */
    Screen shown() {
        return current;
    }

    /** True when there is such a screen. */
    boolean open(String id) {
        Screen next = screens.stream().filter(s -> s.id().equals(id)).findFirst().orElse(null);
        if (next == null) return false;
        if (next == current) return true;
        leave();
        current = next;
        view.getChildren().setAll(next.view());
        next.attach();
        return true;
    }

    void leave() {
        if (current != null) current.detach();
        current = null;
    }

    String current() {
        return current == null ? "" : current.id();
    }

    boolean settled() {
        return current == null || current.settled();
    }
}
