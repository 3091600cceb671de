package embudo.ui.boards;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** A row of a tile that leads somewhere. */
final class BoardRow extends HBox {
    BoardRow(String key, String said, Runnable open, Node... cells) {
        super(8, cells);
        setId("board-row-" + key);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("board-row", "row-button");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(said);
        setOnMouseClicked(e -> {
            open.run();
            e.consume();
        });
        setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            open.run();
            e.consume();
        });
    }
}
