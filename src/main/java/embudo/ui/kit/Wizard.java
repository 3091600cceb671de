package embudo.ui.kit;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** A few pages in order: where one is, the page, and the way back and on. */
public final class Wizard extends VBox {
    private final Words words;
    private final List<Page> pages;
    private final HBox steps = new HBox(16);
    private final StackPane content = new StackPane();
    private final Button back = new Button();
    private final Button next = new Button();
    private final String finishKey;
    private final Runnable onFinish;
    private int at;

    /**
     * @param complete false holds the person on this page
     */
    public record Page(String nameKey, Node content, ObservableBooleanValue complete) {}

    /** {@code finishKey} names the last button: what will happen, not "Finish". */
    public Wizard(Words words, List<Page> pages, String finishKey, Runnable onFinish) {
        super(16);
        this.words = words;
        this.pages = List.copyOf(pages);
        this.finishKey = finishKey;
        this.onFinish = onFinish;
        getStyleClass().add("wizard");
        steps.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        words.bind(back.textProperty(), "ui.kit.tour.back");
        back.setOnAction(e -> go(-1));
        next.getStyleClass().add("primary");
        next.setDefaultButton(true);
        next.setOnAction(e -> go(1));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(steps, content, new HBox(8, back, gap, next));
        words.textsProperty().addListener((o, was, is) -> show());
        for (Page page : pages) page.complete().addListener((o, was, is) -> show());
        show();
    }

    private void go(int by) {
        if (at + by == pages.size()) {
            onFinish.run();
            return;
        }
        at = Math.clamp(at + by, 0, pages.size() - 1);
        show();
    }

    private void show() {
        steps.getChildren().clear();
        for (int i = 0; i < pages.size(); i++) {
            Label step = new Label(i + 1 + " · " + words.get(pages.get(i).nameKey()));
            step.getStyleClass().addAll("small", i == at ? "strong" : "text-3");
            step.setMinWidth(USE_PREF_SIZE);
            if (i < at) step.setGraphic(Icons.of("fth-check", "success", "small-icon"));
            steps.getChildren().add(step);
        }
        content.getChildren().setAll(pages.get(at).content());
        back.setVisible(at > 0);
        next.setText(words.get(at == pages.size() - 1 ? finishKey : "ui.kit.tour.next"));
        next.setDisable(!pages.get(at).complete().get());
    }
}
