package embudo.ui.funnels;

import embudo.plot.FunnelChart;
import embudo.ui.kit.PicturedFunnel;
import embudo.ui.kit.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.stream.Collectors;

/** The steps, one below the other. */
public final class StepTable extends PicturedFunnel {
    void speak(Words words) {
        Label bar = head(words, "ui.funnels.head.share", "funnel-bar");
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        heads(
                head(words, "ui.funnels.head.step", "step-name"),
                head(words, "ui.funnels.head.people", "funnel-count"),
                bar,
                head(words, "ui.funnels.head.rate", "step-rate"),
                head(words, "ui.funnels.head.overall", "funnel-rate"),
                head(words, "ui.funnels.head.lost", "step-part"),
                head(words, "ui.funnels.head.open", "step-part"));
    }

    void show(List<StepLine> lines, Words words, StepRow.Open open) {
        fill(
                lines.stream()
                        .map(line ->
                                new StepRow(
                                        line,
                                        open,
                                        words.get("ui.funnels.lost", line.lost()),
                                        words.get("ui.funnels.open", line.open())))
                        .toList());
        picture(
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

    private static Label head(Words words, String key, String column) {
        Label label = new Label();
        label.getStyleClass().addAll("caption", "medium", "text-2", column);
        words.bind(label.textProperty(), key);
        return label;
    }
}
