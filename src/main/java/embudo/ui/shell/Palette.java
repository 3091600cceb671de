package embudo.ui.shell;

import embudo.ui.kit.Icons;
import embudo.ui.kit.Words;
import embudo.ui.kit.find.Finder;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** The palette over everything: type, choose, gone. */
final class Palette extends StackPane {
    private static final double ROW = 40;
    private final PaletteModel model;
    private final TextField field = new TextField();
    private final ListView<Hit> list = new ListView<>();
    private final Label none = new Label();
    private Node before;
    private boolean entered;

    Palette(PaletteModel model, Words words) {
        this.model = model;
        setId("palette");
        getStyleClass().add("scrim");
        setVisible(false);
        field.setId("palette-field");
        field.getStyleClass().add("palette-field");
        words.bind(field.promptTextProperty(), "ui.shell.palette.prompt");
        words.bind(field.accessibleTextProperty(), "ui.shell.palette.prompt");
        field.textProperty().bindBidirectional(model.typed());
        list.setId("palette-list");
        words.bind(list.accessibleTextProperty(), "ui.shell.palette.list");
        list.setItems(model.hits());
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new PaletteCell(words, this::choose));
        words.bind(none.textProperty(), "ui.shell.palette.none");
        none.getStyleClass().add("text-2");
        none.setMinHeight(ROW);
        HBox head = new HBox(8, Icons.of("fth-search"), field);
        HBox.setHgrow(field, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("palette-head");
        Label keys = new Label();
        words.bind(keys.textProperty(), "ui.shell.palette.keys");
        keys.getStyleClass().addAll("caption", "text-3", "palette-keys");
        VBox box = new VBox(head, list, none, keys);
        box.getStyleClass().add("palette");
        box.setMaxSize(640, USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        model.hits().addListener((ListChangeListener<Hit>) c -> fit());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(e -> {
            if (e.getTarget() == this) hide();
        });
    }

    void show(List<Finder> finders) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        entered = false;
        model.open(finders);
        setVisible(true);
        field.requestFocus();
        fit();
    }

    /** Focus returns to where it was. */
    void hide() {
        setVisible(false);
        if (before != null && before.getScene() != null) before.requestFocus();
        before = null;
    }

    private void fit() {
        int rows = model.hits().size();
        list.setPrefHeight(rows * ROW + 2);
        list.setMinHeight(Math.min(rows, 3) * ROW);
        present(list, rows > 0);
        present(none, rows == 0 && !model.typed().get().isBlank());
        if (rows > 0) list.getSelectionModel().select(0);
        if (entered && model.settled()) {
            entered = false;
            if (rows > 0) choose(model.hits().getFirst());
        }
    }

    private void key(KeyEvent e) {
        int digit = e.getCode().ordinal() - KeyCode.DIGIT1.ordinal();
        if (e.getCode() == KeyCode.ESCAPE) hide();
        else if (e.getCode() == KeyCode.ENTER) enter();
        else if (e.getCode() == KeyCode.DOWN) move(1);
        else if (e.getCode() == KeyCode.UP) move(-1);
        else if (e.isShortcutDown() && digit >= 0 && digit < model.hits().size())
            choose(model.hits().get(digit));
        else return;
        e.consume();
    }

    /** Whoever types fast means what is typed, not what was found for fewer letters. */
    private void enter() {
        if (model.settled()) choose(list.getSelectionModel().getSelectedItem());
        else entered = true;
    }

    private void move(int by) {
        int rows = model.hits().size();
        if (rows == 0) return;
        int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, rows);
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    private void choose(Hit hit) {
        if (hit == null) return;
        hide();
        model.choose(hit);
    }

    boolean settled() {
        return model.settled();
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
