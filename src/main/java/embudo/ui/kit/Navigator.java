package embudo.ui.kit;

import java.util.Set;

/** How one screen leads to another without knowing it. FX thread. */
public interface Navigator {
    /** Opens the leads screen on exactly these people; {@code title} says who they are. */
    void openLeads(String title, Set<Long> people);

    /** Opens a screen by its id; an unknown id changes nothing. */
    void openScreen(String id);

    /** Opens the dialog that shows what would be sent for these people, and sends it. */
    void sendLeads(Set<Long> people);
}
