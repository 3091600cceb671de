package embudo.ui.filter;

import embudo.catalog.condition.Completion;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

import java.util.List;
import java.util.function.Consumer;

/** What may follow, below the caret. */
final class CompletionPopup {
    private static final int ROWS = 8;
    private static final double ROW = 28;
    private static final double WIDTH = 380;

    private final Popup popup = new Popup();
    private final ListView<Completion> list = new ListView<>();
    private final FilterModel model;
    private final Desk desk;

    CompletionPopup(FilterModel model, Desk desk, Consumer<Completion> onChosen) {
        this.model = model;
        this.desk = desk;
        list.getStyleClass().add("completions");
        list.getStylesheets().add(ConditionEditor.SHEET);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setCellFactory(v -> new Cell());
        list.setOnMouseClicked(e -> {
            Completion chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) onChosen.accept(chosen);
        });
        desk.words().bind(list.accessibleTextProperty(), "ui.filter.completions");
        popup.getContent().add(list);
        popup.setAutoHide(true);
        // The keys stay with the text.
        popup.setHideOnEscape(false);
        desk.theme().dress(popup.getScene());
    }

    /** Shows what may follow at a place given in the text's own coordinates; nothing hides it. */
    void show(TextArea text, List<Completion> offers, double x, double y) {
        list.getItems().setAll(offers);
        if (offers.isEmpty()) {
            popup.hide();
            return;
        }
        list.setPrefHeight(Math.min(ROWS, offers.size()) * ROW + 10);
        list.getSelectionModel().select(0);
        list.scrollTo(0);
        Bounds on = text.localToScreen(text.getLayoutBounds());
        if (on == null) return;
        popup.show(text, on.getMinX() + x, on.getMinY() + y);
    }

    void hide() {
        popup.hide();
    }

    boolean showing() {
        return popup.isShowing();
    }

    Completion chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    void move(int by) {
        int at = list.getSelectionModel().getSelectedIndex() + by;
        int to = Math.floorMod(at, list.getItems().size());
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - ROWS + 1));
    }

    private final class Cell extends ListCell<Completion> {
        private final Label insert = new Label();
        private final Label hint = new Label();
        private final HBox row;

        Cell() {
            insert.getStyleClass().addAll("mono", "text-1");
            insert.setMinWidth(Region.USE_PREF_SIZE);
            hint.getStyleClass().addAll("small", "text-2", "may-cut");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(8, insert, gap, hint);
            row.getStyleClass().add("completion");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Completion c, boolean empty) {
            super.updateItem(c, empty);
            setGraphic(c == null ? null : row);
            if (c == null) return;
            if (row.getChildren().size() == 4) row.getChildren().removeFirst();
            row.getChildren().addFirst(Icons.of(Hints.icon(c.kind()), "small-icon"));
            insert.setText(c.insert());
            hint.setText(Hints.of(c, model.naming().get(), desk.words().now()));
            setAccessibleText(insert.getText() + " " + hint.getText());
        }
    }
}
