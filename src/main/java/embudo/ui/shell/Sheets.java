package embudo.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.LinkedHashSet;
import java.util.Set;

/** The style sheets that a view and its parts bring along. */
final class Sheets {
    private Sheets() {}

    static Set<String> of(Node view) {
        Set<String> found = new LinkedHashSet<>();
        collect(view, found);
        return found;
    }

    private static void collect(Node node, Set<String> found) {
        if (!(node instanceof Parent parent)) return;
        found.addAll(parent.getStylesheets());
        for (Node child : parent.getChildrenUnmodifiable()) collect(child, found);
    }
}
