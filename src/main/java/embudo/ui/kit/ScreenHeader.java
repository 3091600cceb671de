package embudo.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Top of a screen: its name, the question it answers, its own controls, then age and link. */
public final class ScreenHeader extends HBox {
    private static final double NARROW = 1100;
    private final Label name = new Label();
    private final Label question = new Label();
    private final HBox controls = new HBox(8);
    private final StatusPills pills = new StatusPills();

    public ScreenHeader() {
        getStyleClass().add("screen-header");
        name.getStyleClass().addAll("small", "text-2");
        question.getStyleClass().add("h1");
        VBox words = new VBox(2, name, question);
        words.setMinWidth(0);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        controls.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        controls.setMinWidth(USE_PREF_SIZE);
        pills.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(words, controls, pills);
        widthProperty().addListener((o, was, is) -> pills.narrow(is.doubleValue() < NARROW));
    }

    /** The screen's own controls, left of the pills. */
    public ObservableList<Node> getControls() {
        return controls.getChildren();
    }

    public void show(Desk desk, String nameKey, ObservableValue<String> questionText) {
        desk.words().bind(name.textProperty(), nameKey);
        question.textProperty().bind(questionText);
        pills.follow(desk.status());
    }
}
