package embudo.ui.kit;

import javafx.application.Platform;

/** The way onto the FX thread for the few who need it without a feed or a lane. */
public final class Fx {
    private Fx() {}

    /** Runs at once on the FX thread, otherwise soon. */
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
    }

    /** Runs after what is happening now. */
    public static void later(Runnable task) {
        Platform.runLater(task);
    }
}
