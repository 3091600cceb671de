package embudo.ui.alerts;

import embudo.domain.watch.Alert;
import embudo.ui.kit.Badge;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/** One alert of the list: what, about what, how grave and where it stands. */
final class AlertCell extends ListCell<Alert> {
    private final Supplier<AlertWords> words;
    private final Label name = new Label();
    private final Label about = new Label();
    private final Badge severity = new Badge();
    private final Badge state = new Badge();
    private final VBox row;

    AlertCell(Supplier<AlertWords> words) {
        this.words = words;
        name.getStyleClass().addAll("medium", "text-1", "may-cut");
        about.getStyleClass().addAll("condensed", "text-2", "may-cut");
        about.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox below = new HBox(8, about, gap, severity, state);
        below.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(2, name, below);
        row.getStyleClass().add("alert-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Alert item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null ? null : row);
        if (item == null) return;
        AlertWords w = words.get();
        name.setText(w.telling().name(item));
        about.setText(w.telling().subject(item));
        severity.show(w.severity(item.severity()), AlertWords.tone(item.severity()));
        state.show(w.state(item), AlertWords.tone(item.state()));
        setAccessibleText(
                String.join(
                        ", ",
                        name.getText(),
                        about.getText(),
                        severity.getText(),
                        state.getText()));
    }
}
