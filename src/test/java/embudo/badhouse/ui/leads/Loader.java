package embudo.badhouse.ui.leads;

import embudo.house.Breaks;

import javafx.concurrent.Task;

/** Breaks one rule on purpose. */
@Breaks("no JavaFX task, whose cancel interrupts")
public final class Loader {
    public Object load() {
        return new Task<Integer>() {
            @Override
            protected Integer call() {
                return 1;
            }
        };
    }
}
