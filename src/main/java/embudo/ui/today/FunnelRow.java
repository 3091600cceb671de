package embudo.ui.today;

import embudo.measure.Drill;
import embudo.plot.FunnelBars;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Opens;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** One stage: name, people, bar with target and open part, rates, what is still open. */
final class FunnelRow extends HBox {
    FunnelRow(FunnelLine line, Consumer<Drill> open, Consumer<String> figure) {
        getStyleClass().addAll("funnel-row", "funnel-line");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(52);
        setId("funnel-" + line.key());
        VBox stage = two(line.stage(), "medium", line.what());
        stage.getStyleClass().add("funnel-stage");
        Label count = label(line.count(), "funnel-count", "strong");
        ChartCanvas bar = new ChartCanvas();
        bar.setMinSize(60, 24);
        bar.setPrefHeight(24);
        bar.setMaxHeight(24);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.show((w, h) -> FunnelBars.bar(line.share(), w, h, line.words()));
        VBox still =
                two(line.open(), line.openWhy().isEmpty() ? "text-3" : "medium", line.openWhy());
        still.getStyleClass().add("funnel-open");
        getChildren()
                .addAll(
                        stage,
                        count,
                        bar,
                        label(line.step(), "funnel-rate", "strong"),
                        label(line.overall(), "funnel-rate", "text-2"),
                        still);
        Opens.to(
                this,
                line.words(),
                line.drill() == null
                        ? () -> figure.accept(line.metric())
                        : () -> open.accept(line.drill()));
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static VBox two(String first, String look, String second) {
        VBox box = new VBox(label(first, "body", look));
        box.setAlignment(Pos.CENTER_LEFT);
        if (!second.isEmpty()) box.getChildren().add(label(second, "caption", "text-3"));
        return box;
    }
}
