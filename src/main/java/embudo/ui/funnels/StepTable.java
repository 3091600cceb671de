package embudo.ui.funnels;

import embudo.plot.Drawing;
import embudo.plot.FunnelChart;
import embudo.report.picture.Inks;
import embudo.ui.kit.FunnelPicture;
import embudo.ui.kit.Pictured;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.stream.Collectors;

/** The steps, one below the other. */
public final class StepTable extends VBox implements Pictured {
    private final HBox head = new HBox();
    private final VBox rows = new VBox();
    private final FunnelPicture picture = new FunnelPicture(this);

    public StepTable() {
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows);
    }

    void speak(Words words) {
        Label bar = head(words, "ui.funnels.head.share", "funnel-bar");
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("table-head", "funnel-row");
        head.getChildren()
                .setAll(
                        head(words, "ui.funnels.head.step", "step-name"),
                        head(words, "ui.funnels.head.people", "funnel-count"),
                        bar,
                        head(words, "ui.funnels.head.rate", "step-rate"),
                        head(words, "ui.funnels.head.overall", "funnel-rate"),
                        head(words, "ui.funnels.head.lost", "step-part"),
                        head(words, "ui.funnels.head.open", "step-part"));
    }

    void show(List<StepLine> lines, Words words, StepRow.Open open) {
        rows.getChildren().clear();
        for (StepLine line : lines) {
            StepRow row =
                    new StepRow(
                            line,
                            open,
                            words.get("ui.funnels.lost", line.lost()),
                            words.get("ui.funnels.open", line.open()));
            VBox.setVgrow(row, Priority.ALWAYS);
            if (line != lines.getLast()) row.getStyleClass().add("row-line");
            rows.getChildren().add(row);
        }
        picture.show(
                lines.stream()
                        .map(l ->
                                new FunnelChart.Row(
                                        l.name(), l.time(), l.count(), l.share(), l.rate()))
                        .toList(),
                new FunnelChart.Heads(
                        words.get("ui.funnels.head.step"),
                        words.get("ui.funnels.head.people"),
                        words.get("ui.funnels.head.share"),
                        words.get("ui.funnels.head.rate")),
                lines.stream().map(StepLine::words).collect(Collectors.joining(" ")));
    }

    @Override
    public Drawing drawing() {
        return picture.drawing();
    }

    @Override
    public Drawing drawing(double width, double height) {
        return picture.drawing(width);
    }

    @Override
    public Inks inks() {
        return picture.inks();
    }

    private static Label head(Words words, String key, String column) {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "medium", "text-2", column);
        words.bind(label.textProperty(), key);
        return label;
    }
}
