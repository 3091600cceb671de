package embudo.badhouse.ui.kit;

import javafx.application.Platform;

/** The one crossing. */
public final class InnocentFeed {
    public void cross(Runnable work) {
        Platform.runLater(work);
    }
}
