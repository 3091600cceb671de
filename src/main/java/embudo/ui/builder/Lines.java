package embudo.ui.builder;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;

/** Lines of the drawer below the canvas. */
final class Lines {
    private Lines() {}

    /** Columns of fixed widths, the last of which takes what is left. */
    static HBox of(List<String> texts, List<Double> widths, Node... more) {
        HBox row = new HBox(12);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("drawer-row");
        for (int i = 0; i < texts.size(); i++) {
            Label label = new Label(texts.get(i));
            label.getStyleClass().addAll(i == 0 ? "text-2" : "text-1", "may-cut");
            if (i < widths.size()) {
                label.setMinWidth(widths.get(i));
                label.setPrefWidth(widths.get(i));
            } else {
                label.setMinWidth(0);
                label.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(label, Priority.ALWAYS);
            }
            row.getChildren().add(label);
        }
        row.getChildren().addAll(more);
        return row;
    }

    /** A sentence that says why there is nothing. */
    static Label told(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("text-2");
        return label;
    }
}
