package embudo.ui.kit.table;

import javafx.scene.Node;

/** The look of one cell, used for one row after another. FX thread. */
public interface Face<R> {
    Node node();

    /**
     * @param room width in pixels
     */
    void show(R row, double room);
}
