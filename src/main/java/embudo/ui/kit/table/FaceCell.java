package embudo.ui.kit.table;

import embudo.text.Texts;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** A cell of a big table; those of the first column carry a tick. */
final class FaceCell<R> extends TableCell<R, R> {
    private static final double TICK = 30;
    private static final double PADDING = 20;
    private final Column<R> column;
    private final Supplier<Texts> texts;
    private final Face<R> face;
    private final Tooltip tip = new Tooltip();
    private Picked picked;
    private ToLongFunction<R> id;
    private CheckBox tick;
    private InvalidationListener follow;

    FaceCell(Column<R> column, Supplier<Texts> texts) {
        this.column = column;
        this.texts = texts;
        face = column.face() == null ? null : column.face().get();
        getStyleClass().addAll("small", "may-cut");
        if (column.number()) setAlignment(Pos.CENTER_RIGHT);
        if (face == null) {
            setWrapText(true);
            setTooltip(tip);
        }
        widthProperty().addListener((p, was, is) -> draw());
    }

    /** Puts a tick before what the cell shows. */
    FaceCell<R> picking(Picked rows, ToLongFunction<R> ids) {
        picked = rows;
        id = ids;
        tick = new CheckBox();
        tick.setFocusTraversable(false);
        tick.getStyleClass().add("tick");
        tick.setOnAction(e -> picked.set(id.applyAsLong(getItem()), tick.isSelected()));
        follow = p -> tick();
        picked.version().addListener(new WeakInvalidationListener(follow));
        HBox box = new HBox(tick);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("ticked");
        if (face != null) box.getChildren().add(face.node());
        setGraphic(box);
        return this;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
        super.updateItem(row, empty);
        draw();
    }

    private void draw() {
        R row = isEmpty() ? null : getItem();
        if (row == null) {
            setText(null);
            setAccessibleText(null);
            if (tick == null) setGraphic(null);
            else getGraphic().setVisible(false);
            return;
        }
        String said = column.say().apply(row, texts.get());
        setAccessibleText(said);
        if (face == null) {
            setText(said);
            tip.setText(said);
        } else {
            face.show(row, getWidth() - PADDING - (tick == null ? 0 : TICK));
            if (tick == null) setGraphic(face.node());
        }
        if (tick != null) getGraphic().setVisible(true);
        tick();
    }

    private void tick() {
        if (tick == null || isEmpty() || getItem() == null) return;
        tick.setSelected(picked.contains(id.applyAsLong(getItem())));
        tick.setAccessibleText(getAccessibleText());
    }
}
