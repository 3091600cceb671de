package embudo.ui.today;

import embudo.measure.Drill;
import embudo.plot.FunnelChart;
import embudo.ui.kit.PicturedFunnel;
import embudo.ui.kit.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The five stages, one below the other; a row opens its people. */
public final class FunnelTable extends PicturedFunnel {
    private Words words;
    private Consumer<Drill> onOpen = drill -> {};
    private Consumer<String> onFigure = metric -> {};

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
        heads(stage, people, share, step, overall, still);
    }

    void show(List<FunnelLine> lines) {
        fill(lines.stream().map(line -> new FunnelRow(line, onOpen, onFigure)).toList());
        picture(
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

    private static Label head(String column) {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "medium", "text-2", column);
        return label;
    }
}
