package embudo.ui.segments;

import embudo.domain.LeadRow;
import embudo.text.Texts;
import embudo.ui.kit.BandMeter;
import embudo.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The first people of a segment. */
final class MembersTable {
    private MembersTable() {}

    /** {@code onOpen} is told of a person by a double click or Enter. */
    static void set(
            TableView<LeadRow> table,
            SegmentsViewModel model,
            Words words,
            Supplier<ZoneId> zone,
            Consumer<LeadRow> onOpen) {
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) open(table, onOpen);
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) open(table, onOpen);
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(new Label());
        table.getColumns().add(text("ui.leads.column.person", words, 170, MembersTable::name));
        table.getColumns().add(text("domain.field.company", words, 130, LeadRow::company));
        table.getColumns().add(score(words));
        table.getColumns()
                .add(
                        text(
                                "ui.segments.since",
                                words,
                                110,
                                row -> since(row, model, words.now(), zone.get())));
    }

    private static void open(TableView<LeadRow> table, Consumer<LeadRow> onOpen) {
        LeadRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) onOpen.accept(row);
    }

    static String name(LeadRow row) {
        return row.name().isBlank() ? row.email() : row.name();
    }

    private static String since(LeadRow row, SegmentsViewModel model, Texts texts, ZoneId zone) {
        SegmentMembers.Found members = model.members().found().get();
        Instant since = members == null ? null : members.since().get(row.id());
        return since == null ? "" : texts.formats().moment(since, zone);
    }

    private static TableColumn<LeadRow, LeadRow> column(String key, Words words, double width) {
        TableColumn<LeadRow, LeadRow> column = new TableColumn<>();
        words.bind(column.textProperty(), key);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        return column;
    }

    private static TableColumn<LeadRow, LeadRow> text(
            String key, Words words, double width, Function<LeadRow, String> say) {
        TableColumn<LeadRow, LeadRow> column = column(key, words, width);
        column.setCellFactory(c -> new TextCell(say));
        return column;
    }

    private static TableColumn<LeadRow, LeadRow> score(Words words) {
        TableColumn<LeadRow, LeadRow> column = column("ui.leads.column.score", words, 130);
        column.setCellFactory(c -> new ScoreCell(words));
        return column;
    }

    private static final class TextCell extends TableCell<LeadRow, LeadRow> {
        private final Function<LeadRow, String> say;
        private final Tooltip tip = new Tooltip();

        TextCell(Function<LeadRow, String> say) {
            this.say = say;
            getStyleClass().add("may-cut");
        }

        @Override
        protected void updateItem(LeadRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null ? null : say.apply(row));
            tip.setText(getText());
            setTooltip(getText() == null ? null : tip);
        }
    }

    private static final class ScoreCell extends TableCell<LeadRow, LeadRow> {
        private final Words words;
        private final Label points = new Label();
        private final BandMeter meter = new BandMeter();
        private final Label band = new Label();
        private final HBox box = new HBox(6, points, meter, band);

        ScoreCell(Words words) {
            this.words = words;
            points.getStyleClass().add("strong");
            points.setMinWidth(24);
            band.getStyleClass().addAll("small", "text-1");
            box.getStyleClass().add("score");
        }

        @Override
        protected void updateItem(LeadRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null ? null : box);
            if (row == null) return;
            points.setText(row.band() == null ? "–" : words.formats().count(row.score()));
            meter.show(row.band());
            band.setText(
                    row.band() == null
                            ? words.get("ui.leads.unscored")
                            : words.get("domain.band." + row.band().key()));
        }
    }
}
