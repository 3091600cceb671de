package embudo.badhouse.ui.leads;

import embudo.house.Breaks;

import javafx.application.Platform;

/** Breaks one rule on purpose. */
@Breaks("runLater stays in ui.kit")
public final class Crossing {
    public void cross(Runnable work) {
        Platform.runLater(work);
    }
}
