package embudo.ui.kit;

import javafx.scene.Node;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/** How one screen leads to another without knowing it. FX thread. */
public interface Navigator {
    /** Opens the leads screen on exactly these people; {@code title} says who they are. */
    void openLeads(String title, Set<Long> people);

    /** Opens a screen by its id; an unknown id changes nothing. */
    void openScreen(String id);

    /** Opens a screen at a place that its {@link Screen#recall} understands. */
    void openScreen(String id, String place);

    /** Opens the dialog that shows what would be sent for these people, and sends it. */
    void sendLeads(Set<Long> people);

    /** Opens the dialog that shows which scores would be written back, and sends them. */
    void sendScores(Set<Long> people);

    /** Opens the screen that imports on this file; nothing is written yet. */
    void openFile(Path file);

    /**
     * Opens a panel at the right edge, or closes it when it is the one in sight; {@code content} is
     * made anew when the language changes.
     */
    void openPanel(String titleKey, Supplier<Node> content);
}
