package embudo.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** Makes what shows a figure lead to what the figure is made of, by mouse and by keys. */
public final class Opens {
    private Opens() {}

    /** {@code said} is read aloud when the keys stand on it. */
    public static void to(Node node, String said, Runnable open) {
        node.getStyleClass().remove("row-button");
        node.getStyleClass().add("row-button");
        node.setAccessibleText(said);
        by(node, open);
    }

    /** A figure that says itself. */
    public static void to(Label figure, Runnable open) {
        to(figure, figure.getText(), open);
    }

    /** For what has a look and words of its own. */
    public static void by(Node node, Runnable open) {
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMouseClicked(e -> {
            if (e.getButton() != MouseButton.PRIMARY) return;
            e.consume();
            open.run();
        });
        node.setOnKeyPressed(e -> {
            if (e.getTarget() != node
                    || e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            e.consume();
            open.run();
        });
    }
}
