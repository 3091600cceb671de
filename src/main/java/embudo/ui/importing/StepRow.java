package embudo.ui.importing;

import embudo.text.Texts;
import embudo.ui.kit.Icons;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayList;
import java.util.List;

/** The four steps of an import, with what is done and what is now. */
final class StepRow {
    private StepRow() {}

    static List<Node> nodes(Step step, Texts texts) {
        List<String> names =
                List.of(
                        texts.get("ui.import.step.file"),
                        texts.get("ui.import.step.mapping"),
                        texts.get("ui.import.step.preview"),
                        texts.get("ui.import.step.import"));
        int now =
                switch (step) {
                    case CHOOSE -> 0;
                    case LOOKING -> 1;
                    case PREVIEW -> 2;
                    case PUBLISHING -> 3;
                    case DONE -> names.size();
                };
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("step-line");
                nodes.add(line);
            }
            nodes.add(step(i, names.get(i), now));
        }
        return nodes;
    }

    private static Node step(int i, String name, int now) {
        StackPane circle =
                new StackPane(i < now ? Icons.of("fth-check") : new Label(String.valueOf(i + 1)));
        circle.getStyleClass().add("no-figure");
        circle.getStyleClass().add("circle");
        HBox step = new HBox(circle, new Label(name));
        step.getStyleClass().add("step");
        if (i < now) step.getStyleClass().add("done");
        if (i == now) step.getStyleClass().add("now");
        return step;
    }
}
