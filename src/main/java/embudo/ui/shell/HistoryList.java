package embudo.ui.shell;

import embudo.text.Texts;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.edit.Edit;
import embudo.ui.kit.edit.Edits;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/** What was changed in this window: done ones to undo, undone ones to do again. */
final class HistoryList {
    private HistoryList() {}

    static Node of(Edits edits, Texts texts) {
        if (edits.past().isEmpty() && edits.future().isEmpty()) {
            EmptyState empty = new EmptyState();
            empty.show("fth-rotate-ccw", texts.get("ui.shell.history.empty"), "", () -> {});
            return empty;
        }
        VBox all = new VBox(16);
        section(all, edits.future(), texts.get("ui.shell.history.undone"), texts, null);
        section(all, edits.past(), texts.get("ui.shell.history.done"), texts, edits);
        return all;
    }

    /** {@code edits} null: these rows are done again in order only, by the frame's redo. */
    private static void section(VBox all, List<Edit> list, String title, Texts texts, Edits edits) {
        if (list.isEmpty()) return;
        Label head = new Label(title);
        head.getStyleClass().addAll("small", "medium", "text-2");
        VBox rows = new VBox(4, head);
        for (Edit edit : list) {
            Label words = new Label(edit.words().apply(texts));
            words.setWrapText(true);
            words.getStyleClass().add(edits == null ? "text-3" : "text-1");
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(8, words);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinHeight(32);
            if (edits != null) row.getChildren().add(button(edit, edits, texts));
            rows.getChildren().add(row);
        }
        all.getChildren().add(rows);
    }

    private static Button button(Edit edit, Edits edits, Texts texts) {
        Button undo = new Button(texts.get("ui.kit.undo"));
        undo.getStyleClass().add("compact-button");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setAccessibleText(texts.get("ui.shell.action.undo.what", edit.words().apply(texts)));
        undo.setOnAction(e -> edits.undo(edit));
        return undo;
    }
}
