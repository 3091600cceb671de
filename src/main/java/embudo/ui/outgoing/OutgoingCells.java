package embudo.ui.outgoing;

import embudo.domain.Command;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.SendTone;
import embudo.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Columns of the outbox: to whom, what about, how it stands, since when. */
final class OutgoingCells {
    private static final List<String> TITLES = List.of("person", "subject", "state", "when");

    private OutgoingCells() {}

    /**
     * @param columns in the order of the titles
     * @param zone in which moments are said
     */
    static void set(
            TableView<OutgoingRow> table,
            List<TableColumn<OutgoingRow, OutgoingRow>> columns,
            Words words,
            Supplier<ZoneId> zone) {
        for (int i = 0; i < columns.size(); i++) {
            TableColumn<OutgoingRow, OutgoingRow> column = columns.get(i);
            words.bind(column.textProperty(), "ui.outgoing.column." + TITLES.get(i));
            column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
            column.setReorderable(false);
        }
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns.get(0).setCellFactory(c -> new Said(words, (row, t) -> row.person()));
        columns.get(1).setCellFactory(c -> new Said(words, (row, t) -> row.subject()));
        columns.get(2).setCellFactory(c -> new State(words));
        columns.get(3)
                .setCellFactory(
                        c -> new Said(words, (row, t) -> moment(row.command(), t, zone.get())));
    }

    /** When it was settled, else when it was made. */
    private static String moment(Command command, Texts texts, ZoneId zone) {
        Instant at = command.settledAt() == null ? command.createdAt() : command.settledAt();
        return texts.formats().moment(at, zone);
    }

    private static final class Said extends TableCell<OutgoingRow, OutgoingRow> {
        private final Words words;
        private final BiFunction<OutgoingRow, Texts, String> say;
        private final Tooltip tip = new Tooltip();

        Said(Words words, BiFunction<OutgoingRow, Texts, String> say) {
            this.words = words;
            this.say = say;
            getStyleClass().add("may-cut");
        }

        @Override
        protected void updateItem(OutgoingRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : say.apply(row, words.now()));
            tip.setText(getText());
            setTooltip(getText() == null ? null : tip);
        }
    }

    private static final class State extends TableCell<OutgoingRow, OutgoingRow> {
        private final Words words;
        private final Badge badge = new Badge();

        State(Words words) {
            this.words = words;
        }

        @Override
        protected void updateItem(OutgoingRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : badge);
            if (empty || row == null) return;
            Command.State state = row.command().state();
            badge.show(
                    words.get("ui.send.state." + state.name().toLowerCase(Locale.ROOT)),
                    SendTone.of(state));
        }
    }
}
