package embudo.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/** Why there is nothing here, and what to do about it. */
public final class EmptyState extends VBox {
    private final FontIcon icon = Icons.of("fth-inbox", "large-icon");
    private final Label text = new Label();
    private final Button action = new Button();
    private final FlowPane ways = new FlowPane(8, 8);

    public EmptyState() {
        getStyleClass().add("empty-state");
        text.setWrapText(true);
        text.getStyleClass().add("text-2");
        action.getStyleClass().add("primary");
        ways.getStyleClass().add("ways");
        getChildren().addAll(icon, text, action);
        action.managedProperty().bind(action.visibleProperty());
        action.visibleProperty().bind(action.textProperty().isNotEmpty());
    }

    /** {@code actionText} empty leaves the button out. */
    public void show(String iconName, String sentence, String actionText, Runnable run) {
        icon.setIconLiteral(iconName);
        text.setText(sentence);
        action.setText(actionText);
        action.setOnAction(e -> run.run());
    }

    /** Several things to do, the first of them the usual one. */
    public void offer(List<Button> buttons) {
        ways.getChildren().setAll(buttons);
        if (!buttons.isEmpty()) buttons.getFirst().getStyleClass().add("primary");
        getChildren().remove(ways);
        if (!buttons.isEmpty()) getChildren().add(ways);
    }
}
