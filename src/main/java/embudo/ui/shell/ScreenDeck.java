package embudo.ui.shell;

import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/** Shows one screen at a time; only that one is attached. */
final class ScreenDeck {
    private final StackPane view = new StackPane();
    private final Pane sheets = new Pane(new Region());
    private final EmptyState opening = new EmptyState();
    private List<Screen> screens = List.of();
    private Screen current;

    ScreenDeck(Words words) {
        view.getStyleClass().add("deck");
        view.setMinWidth(0);
        sheets.setManaged(false);
        sheets.setMouseTransparent(true);
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
        show(opening);
    }

    /** Shows a page that is no screen. */
    void page(Node node) {
        show(node);
    }

    /**
     * JavaFX forgets a style sheet with the last node in sight that uses it, and would read the
     * file anew, here, at each change of screens; an empty node beside them uses all.
     */
    private void show(Node node) {
        for (String sheet : Sheets.of(node))
            if (!sheets.getStylesheets().contains(sheet)) sheets.getStylesheets().add(sheet);
        if (!view.getChildren().contains(sheets)) view.getChildren().add(sheets);
        view.getChildren().removeIf(other -> other != sheets);
        view.getChildren().add(node);
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
        show(next.view());
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
