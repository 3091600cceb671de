package embudo.ui.shell;

import embudo.report.picture.ChartPicture;
import embudo.text.Texts;
import embudo.ui.kit.ChartsInSight;
import embudo.ui.kit.ChartsInSight.Chart;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Toast;
import embudo.ui.kit.action.Action;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Saves a chart of the screen in sight: from the chart's own menu, or by keys and palette, where a
 * person chooses among the charts when none has the keys. FX thread.
 */
final class PictureSaver {
    private static final int LONGEST_NAME = 60;
    private final Desk desk;
    private final Node screens;
    private ContextMenu menu;

    PictureSaver(Desk desk, Node screens) {
        this.desk = desk;
        this.screens = screens;
        screens.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
    }

    Action action() {
        return Action.of(
                        "picture.save",
                        "ui.shell.picture.save",
                        "fth-image",
                        Action.Group.SCREEN,
                        "Shortcut+Shift+S",
                        this::save)
                .when(
                        () -> !ChartsInSight.of(screens).isEmpty(),
                        t -> t.get("ui.shell.picture.save"));
    }

    /** Right button, or the menu key on a chart that has the keys. */
    private void asked(ContextMenuEvent e) {
        if (!(e.getTarget() instanceof Node at)) return;
        Chart chart = ChartsInSight.at(at);
        if (chart == null) return;
        e.consume();
        open(List.of(item(desk.words().get("ui.shell.picture.save"), chart)));
        menu.show(at, e.getScreenX(), e.getScreenY());
    }

    private void save() {
        Chart focused = ChartsInSight.at(screens.getScene().getFocusOwner());
        List<Chart> charts = ChartsInSight.of(screens);
        if (focused != null) ask(focused);
        else if (charts.size() == 1) ask(charts.getFirst());
        else choose(charts);
    }

    private void choose(List<Chart> charts) {
        open(charts.stream().map(c -> item(named(c), c)).toList());
        Bounds at = screens.localToScreen(screens.getLayoutBounds());
        menu.show(screens, at.getMinX() + at.getWidth() / 3, at.getMinY() + at.getHeight() / 4);
    }

    private void open(List<MenuItem> items) {
        if (menu != null) menu.hide();
        menu = new ContextMenu();
        menu.getItems().setAll(items);
    }

    private MenuItem item(String text, Chart chart) {
        MenuItem item = new MenuItem(text, Icons.of("fth-image"));
        item.setMnemonicParsing(false);
        item.setOnAction(e -> ask(chart));
        return item;
    }

    private static String named(Chart chart) {
        return chart.title().isEmpty() ? chart.id() : chart.title();
    }

    private void ask(Chart chart) {
        Texts texts = desk.words().now();
        desk.files()
                .save(
                        screens.getScene().getWindow(),
                        texts.get("ui.shell.picture.save"),
                        fileName(named(chart)),
                        ChartPicture.ENDINGS.toArray(String[]::new))
                .ifPresent(file -> write(chart.picture(), file, texts));
    }

    private void write(ChartPicture picture, Path file, Texts texts) {
        desk.jobs()
                .start(
                        texts.get("ui.shell.picture.save"),
                        progress -> {
                            picture.write(file);
                            return file;
                        },
                        written ->
                                desk.toaster()
                                        .show(
                                                Toast.done(
                                                        texts.get(
                                                                "ui.shell.picture.saved",
                                                                written.getFileName()))),
                        desk::fail);
    }

    /** Letters, digits and hyphens, so that it is a name on every system. */
    static String fileName(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String brief =
                plain.length() <= LONGEST_NAME
                        ? plain
                        : plain.substring(0, LONGEST_NAME).replaceAll("-[^-]*$", "");
        return brief.isEmpty() ? "chart" : brief;
    }
}
