package embudo.badhouse.app;

import embudo.house.Breaks;

import javafx.application.Platform;

import java.util.function.Consumer;

/** Breaks one rule on purpose. */
@Breaks("runLater stays in ui.kit")
public final class CrossingByReference {
    public Consumer<Runnable> cross() {
        return Platform::runLater;
    }
}
