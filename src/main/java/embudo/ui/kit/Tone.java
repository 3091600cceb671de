package embudo.ui.kit;

import javafx.scene.Node;

import java.util.List;
import java.util.Locale;

/** What a colour means. */
public enum Tone {
    NEUTRAL,
    SUCCESS,
    WARNING,
    DANGER,
    INFO;

    private static final List<String> CLASSES = List.of("success", "warning", "danger", "info");

    /** The style class, empty for NEUTRAL. */
    public String styleClass() {
        return this == NEUTRAL ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** Gives a node this tone and no other. */
    public void on(Node node) {
        node.getStyleClass().removeAll(CLASSES);
        if (this != NEUTRAL) node.getStyleClass().add(styleClass());
    }
}
