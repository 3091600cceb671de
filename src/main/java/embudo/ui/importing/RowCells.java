package embudo.ui.importing;

import embudo.intake.RowOutcome;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Columns of the row by row table. */
final class RowCells {
    private RowCells() {}

    static void set(
            TableView<RowOutcome> table,
            TableColumn<RowOutcome, RowOutcome> result,
            TableColumn<RowOutcome, RowOutcome> line,
            TableColumn<RowOutcome, RowOutcome> subject,
            TableColumn<RowOutcome, RowOutcome> reason,
            Words words,
            Function<RowOutcome, String> why) {
        words.bind(result.textProperty(), "ui.import.rows.result");
        words.bind(line.textProperty(), "ui.import.rows.line");
        words.bind(subject.textProperty(), "ui.import.rows.subject");
        words.bind(reason.textProperty(), "ui.import.rows.why");
        words.bind(table.accessibleTextProperty(), "ui.import.rows");
        Label nothing = new Label();
        nothing.getStyleClass().add("text-2");
        words.bind(nothing.textProperty(), "ui.import.rows.none");
        table.setPlaceholder(nothing);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (TableColumn<RowOutcome, RowOutcome> column : List.of(result, line, subject, reason)) {
            column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
            column.setReorderable(false);
        }
        result.setCellFactory(c -> new ResultCell(words));
        text(line, r -> words.formats().count(r.line()));
        text(subject, RowOutcome::subject);
        text(reason, why);
    }

    private static void text(
            TableColumn<RowOutcome, RowOutcome> column, Function<RowOutcome, String> say) {
        column.setCellFactory(c -> {
            TableCell<RowOutcome, RowOutcome> cell =
                    new TableCell<>() {
                        private final Tooltip tip = new Tooltip();

                        {
                            setTooltip(tip);
                            setWrapText(true);
                            getStyleClass().add("may-cut");
                        }

                        @Override
                        protected void updateItem(RowOutcome row, boolean empty) {
                            super.updateItem(row, empty);
                            setText(empty || row == null ? null : say.apply(row));
                            tip.setText(getText());
                        }
                    };
            return cell;
        });
    }

    private static final class ResultCell extends TableCell<RowOutcome, RowOutcome> {
        private final Words words;
        private final Badge badge = new Badge();

        ResultCell(Words words) {
            this.words = words;
        }

        @Override
        protected void updateItem(RowOutcome row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            String key = row.result().name().toLowerCase(Locale.ROOT);
            badge.show(
                    words.get("ui.import.result." + key),
                    switch (row.result()) {
                        case NEW, UPDATE -> Tone.INFO;
                        case UNCHANGED -> Tone.NEUTRAL;
                        case CONFLICT -> Tone.WARNING;
                        case REJECTED -> Tone.DANGER;
                    });
            setGraphic(badge);
        }
    }
}
