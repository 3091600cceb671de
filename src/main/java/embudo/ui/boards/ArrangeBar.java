package embudo.ui.boards;

import embudo.catalog.Metric;
import embudo.catalog.board.Board;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import java.util.List;

/** The tools for rearranging: all that the keys and the mouse do has a button here. */
final class ArrangeBar extends FlowPane {
    private final BoardsViewModel model;
    private final Desk desk;
    private final Label hint = new Label();
    private final TextField name = new TextField();
    private final MenuButton add = new MenuButton();

    ArrangeBar(BoardsViewModel model, Desk desk) {
        super(8, 8);
        this.model = model;
        this.desk = desk;
        getStyleClass().add("arrange-bar");
        hint.getStyleClass().add("text-2");
        hint.setWrapText(true);
        name.setId("board-name");
        name.setPrefColumnCount(16);
        add.setId("board-add");
        add.setGraphic(Icons.of("fth-plus"));
        add.setMinWidth(USE_PREF_SIZE);
        desk.words().bind(add.textProperty(), "ui.boards.add");
        Button save = button("board-save", "ui.boards.save", () -> model.save(name.getText()));
        save.getStyleClass().add("primary");
        Button discard = button("board-discard", "ui.boards.discard", model::discard);
        getChildren()
                .addAll(
                        tools(
                                icon("left", "ui.boards.left", "fth-arrow-left", -1, 0),
                                icon("right", "ui.boards.right", "fth-arrow-right", 1, 0),
                                icon("up", "ui.boards.up", "fth-arrow-up", 0, -1),
                                icon("down", "ui.boards.down", "fth-arrow-down", 0, 1)),
                        tools(
                                size("narrower", "ui.boards.narrower", "fth-minimize-2", -1, 0),
                                size("wider", "ui.boards.wider", "fth-maximize-2", 1, 0),
                                size("lower", "ui.boards.lower", "fth-chevrons-up", 0, -1),
                                size("higher", "ui.boards.higher", "fth-chevrons-down", 0, 1)),
                        tools(
                                icon("remove", "ui.boards.remove", "fth-trash-2", model::remove),
                                add),
                        tools(name, save, discard),
                        hint);
        model.draftProperty().addListener((p, was, is) -> show(was, is));
        desk.words().textsProperty().addListener((p, was, is) -> offer());
        show(null, null);
    }

    private static HBox tools(Node... nodes) {
        return new HBox(4, nodes);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        desk.words().bind(button.textProperty(), key);
        button.setOnAction(e -> action.run());
        return button;
    }

    private Button icon(String id, String key, String icon, int columns, int rows) {
        return icon(id, key, icon, () -> model.move(columns, rows));
    }

    private Button size(String id, String key, String icon, int columns, int rows) {
        return icon(id, key, icon, () -> model.resize(columns, rows));
    }

    private Button icon(String id, String key, String icon, Runnable action) {
        Button button = new Button();
        button.setId("board-" + id);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("icon-only");
        desk.words().bind(button.accessibleTextProperty(), key);
        Tooltip tip = new Tooltip();
        desk.words().bind(tip.textProperty(), key);
        button.setTooltip(tip);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void show(Board was, Board is) {
        setVisible(is != null);
        setManaged(is != null);
        if (was != null || is == null) return;
        name.setText(model.nameOffered());
        offer();
    }

    /** Every metric by group. */
    private void offer() {
        hint.setText(desk.words().get("ui.boards.hint"));
        name.setAccessibleText(desk.words().get("ui.boards.name_of"));
        name.setPromptText(desk.words().get("ui.boards.name_of"));
        add.getItems().clear();
        if (model.draftProperty().get() == null) return;
        for (String group : Metric.GROUPS) {
            List<Metric> metrics =
                    model.metrics().stream().filter(m -> m.group().equals(group)).toList();
            if (metrics.isEmpty()) continue;
            Menu menu = new Menu(desk.words().get("measure.group." + group));
            for (Metric metric : metrics) {
                MenuItem item = new MenuItem(metric.name().get(desk.words().language()));
                item.setOnAction(e -> model.add(metric));
                menu.getItems().add(item);
            }
            add.getItems().add(menu);
        }
    }
}
