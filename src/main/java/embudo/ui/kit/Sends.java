package embudo.ui.kit;

import java.util.Set;

/** Opens the dialog that shows what would leave for these people, and sends it. FX thread. */
@FunctionalInterface
public interface Sends {
    /** All that a service is told of a lead that is handed over to it. */
    void leads(Set<Long> people);

    /** Their scores alone; where nothing can be sent, nothing opens. */
    default void scores(Set<Long> people) {}
}
