package embudo.ui.alerts;

import embudo.ui.kit.Badge;
import embudo.watch.Round;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/** What one rule finds: its figure against its bound, or why it has none. */
final class RuleCell extends ListCell<Round.Found> {
    private final Supplier<AlertWords> words;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final Badge verdict = new Badge();
    private final HBox row;

    RuleCell(Supplier<AlertWords> words) {
        this.words = words;
        title.getStyleClass().addAll("text-1", "may-cut");
        reason.getStyleClass().addAll("small", "text-2", "may-cut");
        VBox left = new VBox(1, title, reason);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        row = new HBox(8, left, verdict);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("alert-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Round.Found item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null ? null : row);
        if (item == null) return;
        AlertWords w = words.get();
        title.setText(w.title(item));
        reason.setText(w.reason(item));
        verdict.show(w.verdict(item.sight().verdict()), AlertWords.tone(item.sight().verdict()));
        setAccessibleText(String.join(", ", title.getText(), verdict.getText(), reason.getText()));
    }
}
