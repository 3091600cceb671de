package embudo.ui.kit;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One line of text in which single characters stand out. */
public final class HighlightedText extends TextFlow {
    public HighlightedText() {
        getStyleClass().add("highlighted");
    }

    /** {@code places} are indexes of the characters that stand out, rising. */
    public void show(String text, int[] places) {
        getChildren().clear();
        int at = 0;
        int i = 0;
        while (at < text.length()) {
            boolean marked = i < places.length && places[i] == at;
            int end = at;
            while (end < text.length() && (i < places.length && places[i] == end) == marked) {
                if (marked) i++;
                end++;
            }
            Text part = new Text(text.substring(at, end));
            part.getStyleClass().add(marked ? "marked" : "plain");
            getChildren().add(part);
            at = end;
        }
    }
}
