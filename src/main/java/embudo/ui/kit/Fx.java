package embudo.ui.kit;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The ways onto the FX thread for the few who need one without a feed or a lane. */
public final class Fx {
    private Fx() {}

    /** Starts the toolkit without a window; nothing when it runs already. */
    public static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
            return;
        }
        Platform.setImplicitExit(false);
    }

    /** Runs at once on the FX thread, otherwise soon. */
    public static void run(Runnable task) {
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
    }

    /** Runs after what is happening now. */
    public static void later(Runnable task) {
        Platform.runLater(task);
    }

    /** Runs on the FX thread and waits for the answer; for other threads that have time to wait. */
    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        run(() -> {
            try {
                answer.complete(task.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
