package embudo.ui.shell;

import embudo.ui.kit.SidePanel;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.function.Supplier;

/** What lies over the screens: one side panel at a time, shown anew when the language changes. */
final class Layers {
    private final StackPane frame;
    private final SidePanel panel;
    private Supplier<Node> content;
    private String titleKey = "";
    private final Words words;

    Layers(StackPane frame, Words words) {
        this.frame = frame;
        this.words = words;
        panel = new SidePanel(words);
        panel.setMaxWidth(400);
        StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
        panel.setVisible(false);
        frame.getChildren().add(panel);
        words.textsProperty().addListener((o, was, is) -> again());
    }

    /** Opens a panel; asking for the one in sight closes it. */
    void toggle(String key, Supplier<Node> made) {
        if (panel.isVisible() && titleKey.equals(key)) {
            close();
            return;
        }
        titleKey = key;
        content = made;
        panel.setVisible(true);
        again();
        panel.focus();
    }

    /** Builds the panel's content anew. */
    void again() {
        if (panel.isVisible()) panel.show(words.get(titleKey), content.get(), this::close);
    }

    boolean shows(String key) {
        return panel.isVisible() && titleKey.equals(key);
    }

    void close() {
        if (!panel.isVisible()) return;
        panel.setVisible(false);
        content = null;
        frame.requestFocus();
    }
}
