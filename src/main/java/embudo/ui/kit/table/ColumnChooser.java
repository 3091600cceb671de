package embudo.ui.kit.table;

import embudo.ui.kit.Icons;
import embudo.ui.kit.Words;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The button that lets people choose a table's columns and put them in order. FX thread. */
public final class ColumnChooser<R> extends Button {
    private final BigTable<R> table;
    private final Words words;
    private final List<String> usual;
    private final TextField search = new TextField();
    private final VBox lines = new VBox();
    private final Button reset = new Button();
    private final VBox card = new VBox();
    private final Popup popup = new Popup();

    /**
     * @param usual keys of the columns that are shown when nobody chose
     */
    public ColumnChooser(BigTable<R> table, Words words, List<String> usual) {
        this.table = table;
        this.words = words;
        this.usual = List.copyOf(usual);
        setGraphic(Icons.of("fth-columns"));
        words.bind(textProperty(), "ui.kit.table.columns");
        words.bind(search.promptTextProperty(), "ui.kit.table.find");
        words.bind(reset.textProperty(), "ui.kit.table.usual");
        search.textProperty().addListener((p, was, is) -> fill());
        reset.getStyleClass().add("link");
        reset.setOnAction(e -> table.show(this.usual));
        table.arrangement().addListener((p, was, is) -> fill());
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(360);
        card.getStyleClass().addAll("card", "column-chooser");
        card.getChildren().addAll(search, scroll, reset);
        popup.getContent().add(card);
        popup.setAutoHide(true);
        setOnAction(e -> open());
    }

    /** The list of columns, for pictures and tests. */
    public Node card() {
        return card;
    }

    private void open() {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        search.clear();
        fill();
        Bounds at = localToScreen(getBoundsInLocal());
        popup.show(this, at.getMinX(), at.getMaxY() + 4);
        search.requestFocus();
    }

    /** Those shown come first, in their order. */
    private void fill() {
        String part = search.getText().strip().toLowerCase(Locale.ROOT);
        List<Node> all = new ArrayList<>();
        for (Column<R> column : table.shown()) if (named(column, part)) all.add(line(column, true));
        for (Column<R> column : table.offered())
            if (!table.arrangement().get().shows(column.key()) && named(column, part))
                all.add(line(column, false));
        lines.getChildren().setAll(all);
    }

    private boolean named(Column<R> column, String part) {
        return column.title().apply(words.now()).toLowerCase(Locale.ROOT).contains(part);
    }

    private Node line(Column<R> column, boolean shown) {
        String name = column.title().apply(words.now());
        boolean first = column.key().equals(table.offered().getFirst().key());
        CheckBox box = new CheckBox(name);
        box.setSelected(shown);
        box.setDisable(first);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(
                e -> table.show(table.arrangement().get().toggled(column.key(), column.width())));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(box);
        line.getStyleClass().add("column-line");
        if (shown && !first) {
            line.getChildren().add(move(column, "fth-arrow-up", "ui.kit.table.earlier", -1));
            line.getChildren().add(move(column, "fth-arrow-down", "ui.kit.table.later", 1));
        }
        return line;
    }

    private Button move(Column<R> column, String icon, String key, int by) {
        Button button = new Button(null, Icons.of(icon, "small-icon"));
        button.getStyleClass().addAll("quiet", "icon-only");
        button.setAccessibleText(words.get(key, column.title().apply(words.now())));
        button.setOnAction(e -> table.show(table.arrangement().get().moved(column.key(), by)));
        return button;
    }
}
