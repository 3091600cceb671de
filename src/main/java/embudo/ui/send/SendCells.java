package embudo.ui.send;

import embudo.domain.Command;
import embudo.outbox.Reason;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.SendTone;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Columns of the dialog's table: who, what would go, and what is decided or became of it. */
final class SendCells {
    private SendCells() {}

    static void set(
            TableView<SendItem> table,
            TableColumn<SendItem, SendItem> person,
            TableColumn<SendItem, SendItem> content,
            TableColumn<SendItem, SendItem> decision,
            Words words) {
        words.bind(person.textProperty(), "ui.send.column.person");
        words.bind(content.textProperty(), "ui.send.column.content");
        words.bind(decision.textProperty(), "ui.send.column.decision");
        table.setPlaceholder(new Label());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        for (TableColumn<SendItem, SendItem> column : List.of(person, content, decision)) {
            column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
            column.setReorderable(false);
        }
        text(person, SendItem::subject);
        text(content, item -> Body.line(item.body()));
        decision.setCellFactory(c -> new DecisionCell(words));
    }

    private static void text(
            TableColumn<SendItem, SendItem> column, Function<SendItem, String> say) {
        column.setCellFactory(c -> {
            TableCell<SendItem, SendItem> cell =
                    new TableCell<>() {
                        private final Tooltip tip = new Tooltip();

                        {
                            setTooltip(tip);
                            setWrapText(true);
                            getStyleClass().add("may-cut");
                        }

                        @Override
                        protected void updateItem(SendItem item, boolean empty) {
                            super.updateItem(item, empty);
                            setText(empty || item == null ? null : say.apply(item));
                            tip.setText(getText());
                        }
                    };
            return cell;
        });
    }

    /** Why an action is held, what went wrong, or how often it was tried; may be empty. */
    static String why(SendItem item, Texts texts) {
        if (item.held()) return texts.get(item.hold());
        Command command = item.command();
        if (command == null) return "";
        if (command.state() == Command.State.UNCERTAIN) return texts.get("ui.send.uncertain.why");
        Reason reason = Reason.read(command.error());
        if (reason != null) return texts.get(reason.key(), reason.args().toArray());
        return command.attempts() > 1 ? texts.get("ui.send.attempts", command.attempts()) : "";
    }

    private static final class DecisionCell extends TableCell<SendItem, SendItem> {
        private final Words words;
        private final Badge badge = new Badge();
        private final Label why = new Label();
        private final Tooltip tip = new Tooltip();
        private final HBox box = new HBox(badge, why);

        DecisionCell(Words words) {
            this.words = words;
            box.getStyleClass().add("decision");
            why.setWrapText(true);
            why.getStyleClass().addAll("caption", "text-2", "may-cut");
            setTooltip(tip);
        }

        @Override
        protected void updateItem(SendItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            show(item);
            why.setText(why(item, words.now()));
            tip.setText(badge.getText() + "\n" + why.getText());
            setGraphic(box);
        }

        private void show(SendItem item) {
            if (item.held()) {
                badge.show(words.get("ui.send.decision.hold"), Tone.WARNING);
            } else if (item.command() == null) {
                badge.show(words.get("ui.send.decision.send"), Tone.SUCCESS);
            } else {
                Command.State state = item.command().state();
                badge.show(
                        words.get("ui.send.state." + state.name().toLowerCase(Locale.ROOT)),
                        SendTone.of(state));
            }
        }
    }
}
