package embudo.ui.leads;

import embudo.domain.LeadRow;
import embudo.plot.Mark;
import embudo.text.Texts;
import embudo.ui.kit.BandMeter;
import embudo.ui.kit.FxRuler;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Cells of the leads table. A row still on its way shows nothing. */
final class LeadCells {
    private LeadCells() {}

    /** Makes every cell of a column show what {@code fill} puts into it. */
    private abstract static class RowCell extends TableCell<LeadRow, LeadRow> {
        @Override
        protected final void updateItem(LeadRow ignored, boolean empty) {
            super.updateItem(ignored, empty);
            LeadRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
            } else {
                fill(row);
            }
        }

        abstract void fill(LeadRow row);
    }

    static void person(TableColumn<LeadRow, LeadRow> column) {
        column.setCellFactory(c -> new PersonCell());
    }

    static void score(TableColumn<LeadRow, LeadRow> column, Supplier<Texts> texts) {
        column.setCellFactory(c -> new ScoreCell(texts));
    }

    /** A cell of text that wraps. */
    static void text(TableColumn<LeadRow, LeadRow> column, Function<LeadRow, String> say) {
        column.setCellFactory(c -> new TextCell(say));
    }

    /** What was done last, and how long ago. */
    static String signal(Texts texts, LeadRow row, Instant now) {
        if (row.lastSignal() == null || row.lastSignalAt() == null)
            return texts.get("ui.leads.quiet");
        return texts.get("domain.event." + row.lastSignal().key())
                + " · "
                + texts.formats()
                        .age(Duration.between(row.lastSignalAt(), now))
                        .replace(' ', '\u00A0');
    }

    private static final class TextCell extends RowCell {
        private final Function<LeadRow, String> say;
        private final Tooltip tip = new Tooltip();

        TextCell(Function<LeadRow, String> say) {
            this.say = say;
            setWrapText(true);
            getStyleClass().addAll("small", "may-cut");
            setTooltip(tip);
        }

        @Override
        void fill(LeadRow row) {
            setText(say.apply(row));
            tip.setText(getText());
        }
    }

    private static final class PersonCell extends RowCell {
        private static final double PADDING = 20;
        private final FxRuler ruler = new FxRuler();

        private final Label name = new Label();
        private final Label title = new Label();
        private final Tooltip tip = new Tooltip();
        private final VBox box = new VBox(name, title);

        PersonCell() {
            name.getStyleClass().addAll("cell-name", "may-cut");
            title.getStyleClass().addAll("caption", "text-3", "may-cut");
            setTooltip(tip);
            box.setAlignment(Pos.CENTER_LEFT);
            widthProperty().addListener((p, was, is) -> fit());
        }

        @Override
        void fill(LeadRow row) {
            name.setText(row.name().isBlank() ? row.email() : row.name());
            title.setText(row.jobTitle() == null ? "" : row.jobTitle());
            tip.setText(name.getText() + "\n" + title.getText());
            setGraphic(box);
            fit();
        }

        /** A name too long for one line takes the title's line too. */
        private void fit() {
            double room = getTableColumn().getWidth() - PADDING;
            boolean twoLines = ruler.width(name.getText(), Mark.Style.BODY_STRONG) > room;
            name.setWrapText(twoLines);
            title.setVisible(!twoLines && !title.getText().isEmpty());
            title.setManaged(title.isVisible());
        }
    }

    private static final class ScoreCell extends RowCell {
        private final Supplier<Texts> texts;
        private final Label points = new Label();
        private final BandMeter meter = new BandMeter();
        private final Label band = new Label();
        private final HBox box = new HBox(6, points, meter, band);

        ScoreCell(Supplier<Texts> texts) {
            this.texts = texts;
            points.getStyleClass().add("strong");
            points.setMinWidth(24);
            points.setAlignment(Pos.CENTER_RIGHT);
            band.getStyleClass().addAll("small", "text-1");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        void fill(LeadRow row) {
            boolean scored = row.band() != null;
            points.setText(scored ? texts.get().formats().count(row.score()) : "–");
            meter.show(row.band());
            band.setText(
                    scored
                            ? texts.get().get("domain.band." + row.band().key())
                            : texts.get().get("ui.leads.unscored"));
            setGraphic(box);
        }
    }
}
