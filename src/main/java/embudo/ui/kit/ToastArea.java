package embudo.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Shows toasts at the bottom, newest lowest; the rest of the window stays reachable. They stand in
 * the middle, because what a screen is for is often done with a button at the right.
 */
public final class ToastArea extends VBox implements Toaster {
    private static final Duration STAY = Duration.seconds(10);
    private static final int MOST = 4;
    private final Words words;

    public ToastArea(Words words) {
        this.words = words;
        getStyleClass().add("toast-area");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
    }

    @Override
    public void show(Toast toast) {
        Label text = new Label(toast.text());
        text.setWrapText(true);
        text.getStyleClass().add("text-1");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(text);
        box.getStyleClass().add("toast");
        if (toast.failed()) {
            box.getStyleClass().add("failed");
            box.getChildren().addFirst(Icons.of("fth-x-circle", "danger"));
        }
        if (toast.action() != null) box.getChildren().add(action(toast, box));
        Button close = new Button(null, Icons.of("fth-x"));
        close.getStyleClass().addAll("quiet", "icon-only");
        words.bind(close.accessibleTextProperty(), "ui.kit.dismiss");
        close.setOnAction(e -> getChildren().remove(box));
        box.getChildren().add(close);
        getChildren().add(box);
        while (getChildren().size() > MOST) getChildren().removeFirst();
        if (!toast.failed()) leaveAfter(box);
    }

    private Button action(Toast toast, HBox box) {
        Button action = new Button(toast.actionText());
        action.getStyleClass().add("link");
        action.setMinWidth(USE_PREF_SIZE);
        action.setOnAction(e -> {
            getChildren().remove(box);
            toast.action().run();
        });
        return action;
    }

    private void leaveAfter(HBox box) {
        PauseTransition stay = new PauseTransition(STAY);
        stay.setOnFinished(e -> getChildren().remove(box));
        stay.play();
    }
}
