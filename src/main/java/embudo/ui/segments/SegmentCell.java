package embudo.ui.segments;

import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;
import embudo.plot.Sparkline;
import embudo.text.Texts;
import embudo.ui.filter.FilterModel;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One segment: its name, its rule in words, its course and its size. */
final class SegmentCell extends ListCell<SegmentRow> {
    private final Words words;
    private final FilterModel filter;
    private final Label name = new Label();
    private final Label rule = new Label();
    private final ChartCanvas spark = new ChartCanvas();
    private final Label people = new Label();
    private final Tooltip tip = new Tooltip();
    private final HBox row;

    SegmentCell(Words words, FilterModel filter) {
        this.words = words;
        this.filter = filter;
        name.getStyleClass().addAll("medium", "text-1", "may-cut");
        rule.getStyleClass().addAll("condensed", "text-2", "may-cut");
        spark.setMinSize(44, 20);
        spark.setPrefSize(44, 20);
        spark.setMaxSize(44, 20);
        people.getStyleClass().add("strong");
        people.setMinWidth(Region.USE_PREF_SIZE);
        people.setAlignment(Pos.CENTER_RIGHT);
        VBox lines = new VBox(2, name, rule);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(8, lines, spark, people);
        row.getStyleClass().add("segment-row");
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SegmentRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null ? null : row);
        setTooltip(item == null ? null : tip);
        if (item == null) return;
        Texts texts = words.now();
        name.setText(item.definition().name().get(texts.language()));
        rule.setText(said(item, texts));
        tip.setText(name.getText() + "\n" + rule.getText());
        people.setText(
                item.people() == null
                        ? texts.get("ui.segments.broken")
                        : texts.formats().count(item.people()));
        boolean drawn = item.course().stream().filter(v -> !v.isNaN()).count() > 1;
        spark.setManaged(drawn);
        spark.setVisible(drawn);
        spark.show(
                drawn
                        ? (w, h) ->
                                Sparkline.draw(item.course(), w, h, texts.get("ui.segments.course"))
                        : null);
        setAccessibleText(name.getText() + ", " + people.getText() + ", " + rule.getText());
    }

    private String said(SegmentRow item, Texts texts) {
        if (item.list()) return texts.get("ui.segments.list");
        if (item.definition().description().containsKey(texts.language()))
            return item.definition().description().get(texts.language());
        Reading reading = Conditions.read(item.condition(), Fields.standard());
        return reading.condition() == null
                ? item.condition()
                : filter.words(texts).people(reading.condition());
    }
}
