package embudo.ui.funnels;

import embudo.measure.Passages.Part;
import embudo.plot.FunnelBars;
import embudo.ui.kit.ChartCanvas;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One step: the row opens those who came, the numbers at its end those who did not. */
final class StepRow extends HBox {
    /** Opens people of a step. */
    interface Open {
        void people(StepLine line, Part part);
    }

    StepRow(StepLine line, Open open, String lostWords, String openWords) {
        getStyleClass().addAll("funnel-row", "funnel-line", "row-button");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(64);
        setId("step-" + line.step());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(line.words());
        VBox name = two(line.name(), "medium", line.time());
        name.getStyleClass().add("step-name");
        ChartCanvas bar = new ChartCanvas();
        bar.setMinSize(60, 24);
        bar.setPrefHeight(24);
        bar.setMaxHeight(24);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.show((w, h) -> FunnelBars.bar(line.share(), w, h, line.words()));
        VBox rate = two(line.rate(), "strong", line.change());
        rate.setAlignment(Pos.CENTER_RIGHT);
        rate.getStyleClass().add("step-rate");
        getChildren()
                .addAll(
                        name,
                        label(line.count(), "funnel-count", "strong"),
                        bar,
                        rate,
                        label(line.overall(), "funnel-rate", "text-2"),
                        part(line, Part.LOST, line.lost(), lostWords, open),
                        part(line, Part.OPEN, line.open(), openWords, open));
        setOnMouseClicked(e -> open.people(line, Part.REACHED));
        setOnKeyPressed(e -> {
            if (e.getTarget() == this
                    && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE))
                open.people(line, Part.REACHED);
        });
    }

    private static HBox part(StepLine line, Part part, long n, String words, Open open) {
        HBox cell = new HBox();
        cell.setAlignment(Pos.CENTER_RIGHT);
        cell.getStyleClass().add("step-part");
        if (n == 0) return cell;
        Button button = new Button(words);
        button.getStyleClass().addAll("quiet", "step-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> open.people(line, part));
        cell.getChildren().add(button);
        return cell;
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
