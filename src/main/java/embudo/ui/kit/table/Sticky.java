package embudo.ui.kit.table;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableRowSkin;

/** Keeps a table's first column in sight: drawn once more at the left once it is scrolled away. */
final class Sticky<R> {
    private final TableView<R> table;
    private final DoubleProperty scrolled = new SimpleDoubleProperty();

    Sticky(TableView<R> table) {
        this.table = table;
        table.skinProperty().addListener((p, was, is) -> follow());
        table.setRowFactory(t -> new Row());
    }

    /** Pixels the table is scrolled to the right. */
    ReadOnlyDoubleProperty scrolled() {
        return scrolled;
    }

    private void follow() {
        scrolled.unbind();
        for (Node node : table.lookupAll(".scroll-bar"))
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL)
                scrolled.bind(bar.valueProperty());
    }

    private final class Row extends TableRow<R> {
        @Override
        protected javafx.scene.control.Skin<?> createDefaultSkin() {
            return new RowSkin(this);
        }
    }

    private final class RowSkin extends TableRowSkin<R> {
        private TableCell<R, ?> cell;
        private TableColumn<R, ?> column;

        RowSkin(TableRow<R> row) {
            super(row);
            registerChangeListener(scrolled, p -> getSkinnable().requestLayout());
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            boolean wanted = scrolled.get() > 0 && !table.getVisibleLeafColumns().isEmpty();
            if (cell != null) cell.setVisible(wanted);
            if (!wanted) return;
            stick(table.getVisibleLeafColumn(0));
            if (!getChildren().contains(cell)) getChildren().add(cell);
            cell.updateIndex(getSkinnable().getIndex());
            cell.toFront();
            cell.resizeRelocate(scrolled.get(), y, column.getWidth(), height);
        }

        private <S> void stick(TableColumn<R, S> first) {
            if (column == first) return;
            if (cell != null) getChildren().remove(cell);
            TableCell<R, S> made = first.getCellFactory().call(first);
            made.updateTableView(table);
            made.updateTableColumn(first);
            made.updateTableRow(getSkinnable());
            made.getStyleClass().add("sticky-cell");
            cell = made;
            column = first;
        }
    }
}
