package embudo.ui.boards;

import embudo.ui.kit.Opens;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row of a tile; rows share the height there is, within bounds. */
final class BoardRow extends HBox {
    private static final double HIGHEST = 44;

    /** Whose cells lead somewhere. */
    BoardRow(String key, Node... cells) {
        super(8, cells);
        setId("board-row-" + key);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("board-row");
        setMaxHeight(HIGHEST);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /** That leads somewhere as a whole. */
    BoardRow(String key, String said, Runnable open, Node... cells) {
        this(key, cells);
        Opens.to(this, said, open);
    }
}
