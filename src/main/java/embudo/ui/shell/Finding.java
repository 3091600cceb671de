package embudo.ui.shell;

import embudo.ui.kit.Async;
import embudo.ui.kit.Desk;
import embudo.ui.kit.action.Action;
import embudo.ui.kit.find.Finder;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;

/** The palette, what it finds, and the keys that open it and do what it offers. FX thread. */
final class Finding {
    private final Desk desk;
    private final Palette palette;
    private List<Action> opening = List.of();
    private List<Finder> others = List.of();

    Finding(Desk desk, Async async, Recents recents) {
        this.desk = desk;
        palette = new Palette(new PaletteModel(async, recents, desk::fail), desk.words());
    }

    Palette palette() {
        return palette;
    }

    /** What opens screens, and what is found besides screens and actions. */
    void finds(List<Action> screens, List<Finder> finders) {
        opening = List.copyOf(screens);
        others = List.copyOf(finders);
    }

    /** Opens the palette, or closes it when it is open. */
    void toggle() {
        if (palette.isVisible()) {
            palette.hide();
            return;
        }
        List<Action> doable =
                desk.actions().all().stream()
                        .filter(a -> !opening.contains(a) && a.possible().getAsBoolean())
                        .toList();
        List<Finder> kinds = new ArrayList<>();
        kinds.add(
                new ActionFinder(
                        "screens", "ui.shell.palette.screen", opening, desk.words().now()));
        kinds.add(
                new ActionFinder("actions", "ui.shell.palette.action", doable, desk.words().now()));
        kinds.addAll(others);
        palette.show(kinds);
    }

    void pressed(KeyEvent e) {
        // The palette has its own keys; only its own opener works through it.
        if (!palette.isVisible()) desk.actions().press(e);
        else
            desk.actions()
                    .byId("palette.open")
                    .filter(a -> a.keys().match(e))
                    .ifPresent(a -> {
                        e.consume();
                        palette.hide();
                    });
    }

    /** A question mark has another key on every keyboard. */
    void typed(KeyEvent e) {
        if (!e.getCharacter().equals("?") || e.getTarget() instanceof TextInputControl) return;
        e.consume();
        desk.actions().run("help.shortcuts");
    }
}
