package embudo.ui.today;

import embudo.measure.Drill;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The five stages, one below the other; a row opens its people. */
public final class FunnelTable extends VBox implements Pictured {
    private final HBox head = new HBox();
    private final VBox rows = new VBox();
    private final FunnelPicture picture = new FunnelPicture(this);
    private Words words;
    private Consumer<Drill> onOpen = drill -> {};
    private Consumer<String> onFigure = metric -> {};

    public FunnelTable() {
        rows.setFillWidth(true);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows);
    }

    /** {@code figure} is told the metric of a stage that has no people. */
    void speak(Words spoken, Consumer<Drill> open, Consumer<String> figure) {
        words = spoken;
        onOpen = open;
        onFigure = figure;
        Label stage = head("funnel-stage");
        Label people = head("funnel-count");
        Label share = head("funnel-bar");
        HBox.setHgrow(share, Priority.ALWAYS);
        share.setMaxWidth(Double.MAX_VALUE);
        Label step = head("funnel-rate");
        Label overall = head("funnel-rate");
        Label still = head("funnel-open");
        words.bind(stage.textProperty(), "ui.today.funnel.stage");
        words.bind(people.textProperty(), "ui.today.funnel.people");
        words.bind(share.textProperty(), "ui.today.funnel.share");
        words.bind(step.textProperty(), "ui.today.funnel.step");
        words.bind(overall.textProperty(), "ui.today.funnel.overall");
        words.bind(still.textProperty(), "ui.today.funnel.still");
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("table-head", "funnel-row");
        head.getChildren().setAll(stage, people, share, step, overall, still);
    }

    void show(List<FunnelLine> lines) {
        rows.getChildren().clear();
        for (FunnelLine line : lines) {
            FunnelRow row = new FunnelRow(line, onOpen, onFigure);
            VBox.setVgrow(row, Priority.ALWAYS);
            if (line != lines.getLast()) row.getStyleClass().add("row-line");
            rows.getChildren().add(row);
        }
        picture.show(
                lines.stream()
                        .map(l ->
                                new FunnelChart.Row(
                                        l.stage(), l.what(), l.count(), l.share(), l.step()))
                        .toList(),
                new FunnelChart.Heads(
                        words.get("ui.today.funnel.stage"),
                        words.get("ui.today.funnel.people"),
                        words.get("ui.today.funnel.share"),
                        words.get("ui.today.funnel.step")),
                lines.stream().map(FunnelLine::words).collect(Collectors.joining(" ")));
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

    private static Label head(String column) {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "medium", "text-2", column);
        return label;
    }
}
