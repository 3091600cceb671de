package embudo.ui.today;

import embudo.ui.kit.FitLabel;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Consumer;

/** What needs a look, worst first; one quiet line when nothing does. */
public final class AlertStrip extends HBox {
    public AlertStrip() {
        getStyleClass().add("alert-strip");
    }

    void show(List<Alert> alerts, Words words, Consumer<Alert.Target> open) {
        getChildren().clear();
        if (alerts.isEmpty()) getChildren().add(calm(words));
        for (Alert alert : alerts) {
            if (!getChildren().isEmpty()) getChildren().add(divider());
            getChildren().add(piece(alert, open));
        }
    }

    private static HBox calm(Words words) {
        Label text = new Label(words.get("ui.today.alert.none"));
        text.getStyleClass().addAll("small", "text-2");
        HBox box = new HBox(Icons.of("fth-check-circle", "success"), text);
        box.getStyleClass().add("alert");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static HBox piece(Alert alert, Consumer<Alert.Target> open) {
        Label word = new Label(alert.word());
        word.setGraphic(Icons.of(alert.icon()));
        word.getStyleClass().addAll("small", "medium");
        alert.tone().on(word);
        word.setMinWidth(Region.USE_PREF_SIZE);
        FitLabel text = new FitLabel();
        text.wordings(List.of(alert.text(), alert.brief()));
        text.label().getStyleClass().addAll("small", "text-1");
        Button link = new Button(alert.link());
        link.getStyleClass().add("link");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(e -> open.accept(alert.target()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox box = new HBox(word, text, gap, link);
        box.getStyleClass().add("alert");
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Region divider() {
        Region divider = new Region();
        divider.getStyleClass().add("divider");
        return divider;
    }
}
