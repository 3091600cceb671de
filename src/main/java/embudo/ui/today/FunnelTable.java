package embudo.ui.today;

import embudo.measure.Drill;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/** The five stages, one below the other; a row opens its people. */
public final class FunnelTable extends VBox {
    private final HBox head = new HBox();
    private final VBox rows = new VBox();
    private Consumer<Drill> onOpen = drill -> {};
    private Consumer<String> onFigure = metric -> {};

    public FunnelTable() {
        rows.setFillWidth(true);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, rows);
    }

    /** {@code figure} is told the metric of a stage that has no people. */
    void speak(Words words, Consumer<Drill> open, Consumer<String> figure) {
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
    }

    private static Label head(String column) {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "medium", "text-2", column);
        return label;
    }
}
