package embudo.ui.today;

import embudo.ui.kit.Badge;
import embudo.ui.kit.FitLabel;
import embudo.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.BiConsumer;

/** What waits for somebody, each with its way, and at the end the first thing worth saying. */
public final class NewsStrip extends HBox {
    public NewsStrip() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(28);
    }

    /**
     * @param open a screen, and the place on it
     */
    void show(NewsShown shown, BiConsumer<String, String> open) {
        getChildren().clear();
        if (!shown.calm().isEmpty()) getChildren().add(calm(shown.calm()));
        for (NewsShown.Chip chip : shown.chips()) getChildren().add(pill(chip, open));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        if (shown.insight() != null) insight(shown.insight(), open);
    }

    private static Label calm(String words) {
        Label label = new Label(words);
        label.setGraphic(Icons.of("fth-check-circle", "success"));
        label.getStyleClass().addAll("small", "text-2");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Button pill(NewsShown.Chip chip, BiConsumer<String, String> open) {
        Button pill = new Button(chip.text(), Icons.of(chip.icon()));
        pill.setId("waits-" + chip.icon());
        pill.getStyleClass().add("pill");
        chip.tone().on(pill);
        pill.setMinWidth(USE_PREF_SIZE);
        pill.setOnAction(e -> open.accept(chip.screen(), ""));
        return pill;
    }

    private void insight(NewsShown.Insight insight, BiConsumer<String, String> open) {
        FitLabel text = new FitLabel();
        text.wordings(List.of(insight.text(), insight.brief(), ""));
        text.label().getStyleClass().addAll("small", "text-2");
        Button all = new Button(insight.all());
        all.setId("insights-all");
        all.getStyleClass().add("link");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(e -> open.accept("alerts", "insights"));
        getChildren().addAll(new Badge(insight.word(), insight.tone()), text, all);
    }
}
