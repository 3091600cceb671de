package embudo.ui.shell;

import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Theme;
import embudo.ui.kit.action.Action;
import embudo.ui.kit.edit.Edit;

import javafx.scene.input.KeyCombination;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What can be done anywhere in the window. */
final class FrameActions {
    private static final int STEP = 25;
    private final Desk desk;
    private final Layers layers;

    FrameActions(Desk desk, Layers layers) {
        this.desk = desk;
        this.layers = layers;
    }

    /** Those that need no screen. */
    List<Action> all(Runnable palette) {
        return List.of(
                Action.of(
                        "palette.open",
                        "ui.shell.action.palette",
                        "fth-search",
                        Action.Group.GO,
                        "Shortcut+K",
                        palette),
                edit("edit.undo", "fth-rotate-ccw", "Shortcut+Z", desk.edits()::undo)
                        .when(
                                () -> !desk.edits().past().isEmpty(),
                                t ->
                                        named(
                                                t,
                                                desk.edits().past(),
                                                "ui.shell.action.undo",
                                                "ui.shell.action.undo.what")),
                edit("edit.redo", "fth-rotate-cw", "Shortcut+Shift+Z", desk.edits()::redo)
                        .when(
                                () -> !desk.edits().future().isEmpty(),
                                t ->
                                        named(
                                                t,
                                                desk.edits().future(),
                                                "ui.shell.action.redo",
                                                "ui.shell.action.redo.what")),
                Action.of(
                        "edit.history",
                        "ui.shell.action.history",
                        "fth-clock",
                        Action.Group.EDIT,
                        "Shortcut+Shift+H",
                        () ->
                                layers.toggle(
                                        "ui.shell.history",
                                        () -> HistoryList.of(desk.edits(), desk.words().now()))),
                window("window.theme", "ui.shell.theme", "fth-moon", "", desk.theme()::next),
                window(
                        "window.language",
                        "ui.shell.action.language",
                        "fth-globe",
                        "",
                        () -> desk.words().speak(other())),
                window(
                        "window.larger",
                        "ui.shell.action.larger",
                        "fth-zoom-in",
                        "Shortcut+Equals",
                        () -> resize(STEP)),
                window(
                        "window.smaller",
                        "ui.shell.action.smaller",
                        "fth-zoom-out",
                        "Shortcut+Minus",
                        () -> resize(-STEP)),
                window(
                        "window.usual",
                        "ui.shell.action.usual",
                        "fth-maximize",
                        "Shortcut+0",
                        () -> desk.theme().textSize(Theme.SMALLEST)),
                Action.of(
                        "help.shortcuts",
                        "ui.shell.keys",
                        "fth-command",
                        Action.Group.HELP,
                        "F1",
                        () ->
                                layers.toggle(
                                        "ui.shell.keys",
                                        () ->
                                                ShortcutSheet.of(
                                                        desk.actions().all(),
                                                        desk.words().now()))));
    }

    /** One for each screen; those of the sidebar are numbered. */
    static List<Action> screens(List<Screen> screens, java.util.function.Consumer<String> open) {
        List<Action> actions = new ArrayList<>();
        int number = 0;
        for (Screen screen : screens) {
            String keys = screen.inSidebar() && ++number <= 9 ? "Shortcut+" + number : "";
            actions.add(
                    Action.of(
                            "screen." + screen.id(),
                            screen.nameKey(),
                            screen.icon(),
                            Action.Group.GO,
                            keys,
                            () -> open.accept(screen.id())));
        }
        return actions;
    }

    static Action tour(Runnable show) {
        return Action.of(
                "help.tour", "ui.shell.action.tour", "fth-map-pin", Action.Group.HELP, "", show);
    }

    private static Action edit(String id, String icon, String keys, Runnable run) {
        Function<Texts, String> unnamed = t -> "";
        return new Action(
                id,
                unnamed,
                icon,
                Action.Group.EDIT,
                KeyCombination.valueOf(keys),
                () -> true,
                run);
    }

    /** "Undo: Ana Ruiz marked as contacted". */
    private static String named(Texts texts, List<Edit> edits, String bare, String what) {
        return edits.isEmpty()
                ? texts.get(bare)
                : texts.get(what, edits.getFirst().words().apply(texts));
    }

    private static Action window(String id, String key, String icon, String keys, Runnable run) {
        return Action.of(id, key, icon, Action.Group.WINDOW, keys, run);
    }

    private embudo.kernel.Language other() {
        return desk.words().language() == embudo.kernel.Language.EN
                ? embudo.kernel.Language.ES
                : embudo.kernel.Language.EN;
    }

    private void resize(int by) {
        desk.theme().textSize(desk.theme().textSizeProperty().get() + by);
    }
}
