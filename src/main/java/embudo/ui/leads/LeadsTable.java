package embudo.ui.leads;

import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;
import java.util.Map;

/**
 * Ties the table to paged rows: headers ask the store to sort, the open row is the selected one.
 */
final class LeadsTable {
    private LeadsTable() {}

    static void set(
            TableView<LeadRow> table,
            Words words,
            Map<TableColumn<LeadRow, LeadRow>, LeadQuery.Sort> sorts,
            LeadsViewModel model) {
        for (TableColumn<LeadRow, ?> column : table.getColumns()) {
            column.setReorderable(false);
            value(column);
        }
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Label());
        table.setItems(model.rows());
        table.setSortPolicy(t -> {
            sort(t.getSortOrder(), sorts, model);
            return true;
        });
        words.bind(table.accessibleTextProperty(), "ui.leads.name");
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null) model.selected().set(is);
                });
        model.selected()
                .addListener((p, was, is) -> {
                    if (is == null) table.getSelectionModel().clearSelection();
                });
    }

    @SuppressWarnings("unchecked") // every column of this table shows whole rows
    private static void value(TableColumn<LeadRow, ?> column) {
        ((TableColumn<LeadRow, LeadRow>) column)
                .setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
    }

    private static void sort(
            List<? extends TableColumn<LeadRow, ?>> order,
            Map<TableColumn<LeadRow, LeadRow>, LeadQuery.Sort> sorts,
            LeadsViewModel model) {
        if (order.isEmpty()) {
            model.order().set(LeadsViewModel.Order.FIRST);
            return;
        }
        TableColumn<LeadRow, ?> by = order.getFirst();
        LeadQuery.Sort sort = sorts.get(by);
        boolean descending = by.getSortType() == TableColumn.SortType.DESCENDING;
        model.order().set(new LeadsViewModel.Order(sort, descending));
    }
}
