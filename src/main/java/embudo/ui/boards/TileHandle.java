package embudo.ui.boards;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Lies over a tile while a dashboard is rearranged: a click selects it, dragging and the arrow keys
 * move it, with Shift they change its size.
 */
final class TileHandle extends StackPane {
    private final BoardsViewModel model;
    private final BoardGrid grid;
    private final int index;
    private double fromX;
    private double fromY;

    TileHandle(Node tile, String name, int index, BoardsViewModel model, BoardGrid grid) {
        this.model = model;
        this.grid = grid;
        this.index = index;
        Region cover = new Region();
        cover.getStyleClass().add("tile-handle");
        if (model.selectedProperty().get() == index) cover.getStyleClass().add("chosen");
        tile.setDisable(true);
        tile.setOpacity(1);
        getChildren().addAll(tile, cover);
        setId("handle-" + index);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        setOnKeyPressed(this::key);
        focusedProperty()
                .addListener((p, was, is) -> {
                    if (is) select();
                });
    }

    private void select() {
        if (model.selectedProperty().get() != index) model.selectedProperty().set(index);
    }

    private void pressed(MouseEvent e) {
        fromX = e.getSceneX();
        fromY = e.getSceneY();
        requestFocus();
        select();
        e.consume();
    }

    private void released(MouseEvent e) {
        int columns = (int) Math.round((e.getSceneX() - fromX) / grid.columnStep());
        int rows = (int) Math.round((e.getSceneY() - fromY) / grid.rowStep());
        if (columns != 0 || rows != 0) {
            if (e.isShiftDown()) model.resize(columns, rows);
            else model.move(columns, rows);
        }
        e.consume();
    }

    private void key(KeyEvent e) {
        int columns =
                switch (e.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        int rows =
                switch (e.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    default -> 0;
                };
        boolean delete = e.getCode() == KeyCode.DELETE;
        if (columns == 0 && rows == 0 && !delete) return;
        select();
        if (delete) model.remove();
        else if (e.isShiftDown()) model.resize(columns, rows);
        else model.move(columns, rows);
        e.consume();
    }
}
