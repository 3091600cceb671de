package embudo.ui.customers;

import embudo.measure.Customer;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Columns of the customers: name, churn, value, last order, score, points, open cart. */
final class CustomerCells {
    private static final List<String> TITLES =
            List.of("name", "churn", "value", "last", "score", "points", "cart");

    private CustomerCells() {}

    /**
     * @param columns in the order of the titles
     */
    static void set(
            TableView<Customer> table,
            List<TableColumn<Customer, Customer>> columns,
            Words words,
            Supplier<CustomerWords> said) {
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<Customer, Customer> column = columns.get(i);
            words.bind(column.textProperty(), "ui.customers.column." + TITLES.get(i));
            column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
            column.setReorderable(false);
            if (i > 1) column.getStyleClass().add("number");
        }
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns.get(0).setCellFactory(c -> new Said(said, false, (w, row) -> row.name()));
        columns.get(1).setCellFactory(c -> new Risk(said));
        columns.get(2).setCellFactory(c -> new Said(said, true, (w, row) -> w.money(row.value())));
        columns.get(3)
                .setCellFactory(c -> new Said(said, true, (w, row) -> w.day(row.lastOrder())));
        columns.get(4)
                .setCellFactory(c ->
                        new Said(said, true, (w, row) -> w.texts().formats().count(row.score())));
        columns.get(5)
                .setCellFactory(c ->
                        new Said(said, true, (w, row) -> w.texts().formats().count(row.points())));
        columns.get(6)
                .setCellFactory(c ->
                        new Said(
                                said,
                                true,
                                (w, row) -> row.cartAt() == null ? "" : w.money(row.cartValue())));
    }

    private static final class Said extends TableCell<Customer, Customer> {
        private final Supplier<CustomerWords> said;
        private final BiFunction<CustomerWords, Customer, String> say;
        private final Tooltip tip = new Tooltip();

        Said(
                Supplier<CustomerWords> said,
                boolean number,
                BiFunction<CustomerWords, Customer, String> say) {
            this.said = said;
            this.say = say;
            getStyleClass().add(number ? "number" : "may-cut");
            if (number) setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(Customer row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : say.apply(said.get(), row));
            tip.setText(getText());
            setTooltip(getText() == null || getText().isEmpty() ? null : tip);
        }
    }

    private static final class Risk extends TableCell<Customer, Customer> {
        private final Supplier<CustomerWords> said;
        private final Badge badge = new Badge();

        Risk(Supplier<CustomerWords> said) {
            this.said = said;
        }

        @Override
        protected void updateItem(Customer row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : badge);
            if (empty || row == null) return;
            CustomerWords words = said.get();
            badge.show(words.churn(row), CustomerWords.tone(row));
            badge.setAccessibleText(words.risk(row) + " " + words.churn(row));
        }
    }
}
