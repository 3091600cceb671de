package embudo.ui.kit;

import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Long work with progress and a way to stop it. FX thread. */
public final class Jobs {
    private final Work work;
    private final Ticker ticker;
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    public Jobs(Work work, Ticker ticker) {
        this.work = work;
        this.ticker = ticker;
    }

    /** What is under way, for the shell's progress area. */
    public ObservableList<Job> running() {
        return running;
    }

    /**
     * Starts {@code task} on a thread of its own.
     *
     * @param title what is being done, in words
     * @param onDone with the result, on the FX thread; not called when it was stopped or failed
     * @param onFailure on the FX thread; a stop arrives here as the problem {@code
     *     kernel.cancelled}
     */
    public <T> Job start(
            String title,
            Function<Progress, T> task,
            Consumer<T> onDone,
            Consumer<Throwable> onFailure) {
        Job job = new Job(title, ticker);
        running.add(job);
        // Not on the compute pool: on a small machine a long import would hold up every screen.
        work.network(() -> task.apply(job.progress()))
                .whenComplete((result, failure) ->
                        Fx.later(() -> {
                            running.remove(job);
                            if (failure == null) onDone.accept(result);
                            else
                                onFailure.accept(
                                        failure instanceof CompletionException c
                                                        && c.getCause() != null
                                                ? c.getCause()
                                                : failure);
                        }));
        return job;
    }
}
