package embudo.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A row of a list: what, and below it about what, with two states at the end. */
public abstract class FactCell<T> extends ListCell<T> {
    protected final Label name = new Label();
    protected final Label about = new Label();
    protected final Badge first = new Badge();
    protected final Badge second = new Badge();
    private final VBox row;

    /**
     * @param style class of the row
     */
    protected FactCell(String style) {
        name.getStyleClass().addAll("medium", "text-1", "may-cut");
        about.getStyleClass().addAll("condensed", "text-2", "may-cut");
        about.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox below = new HBox(8, about, gap, first, second);
        below.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(2, name, below);
        row.getStyleClass().add(style);
    }

    /** As wide as the list, never wider. */
    @Override
    protected final double computePrefWidth(double height) {
        return 0;
    }

    /** Says one item in the four labels. */
    protected abstract void say(T item);

    @Override
    protected final void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null ? null : row);
        if (item == null) return;
        say(item);
        setAccessibleText(
                String.join(
                        ", ", name.getText(), about.getText(), first.getText(), second.getText()));
    }
}
