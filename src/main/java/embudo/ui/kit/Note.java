package embudo.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is wrong, the figure, and the way out; at most one on a screen, at its top. */
public final class Note extends HBox {
    private final Label head = new Label();
    private final Label text = new Label();
    private final Button action = new Button();

    public Note() {
        getStyleClass().add("note");
        head.getStyleClass().add("strong");
        text.getStyleClass().add("note-text");
        text.setWrapText(true);
        action.getStyleClass().add("compact-button");
        action.setMinWidth(USE_PREF_SIZE);
        head.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(head, text, gap, action);
        hide();
    }

    /** {@code actionText} null leaves the button out. */
    public void show(Tone tone, String headText, String detail, String actionText, Runnable run) {
        tone.on(this);
        head.setText(headText);
        text.setText(detail);
        action.setText(actionText);
        action.setVisible(actionText != null);
        action.setManaged(actionText != null);
        action.setOnAction(e -> run.run());
        setVisible(true);
        setManaged(true);
    }

    /** What failed, why, and the way to try again; hides when nothing did. */
    public void failed(
            Desk desk, Throwable failure, String headKey, String againKey, Runnable again) {
        if (failure == null) hide();
        else
            show(
                    Tone.WARNING,
                    desk.words().get(headKey),
                    desk.explain(failure),
                    desk.words().get(againKey),
                    again);
    }

    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
