package embudo.ui.help;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Titles and texts below one another, as the panels of the help show them. */
final class Paragraphs extends VBox {
    Paragraphs() {
        super(16);
    }

    /** An empty title or text is left out. */
    Paragraphs add(String title, String... texts) {
        VBox part = new VBox(4);
        if (!title.isEmpty()) part.getChildren().add(label(title, "medium", "text-1"));
        for (String text : texts)
            if (!text.isEmpty()) part.getChildren().add(label(text, "text-2"));
        getChildren().add(part);
        return this;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
