package embudo.ui.kit;

import embudo.kernel.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One kind of question whose last asking counts. FX thread. */
public final class Lane<T> {
    private final Work work;
    private final Consumer<T> onAnswer;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private long asked;

    Lane(Work work, Consumer<T> onAnswer, Consumer<Throwable> onFailure) {
        this.work = work;
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
    }

    /**
     * Runs {@code question} on the work pool; its answer is dropped when another was asked since.
     */
    public void ask(Supplier<T> question) {
        long number = ++asked;
        busy.set(true);
        work.compute(question)
                .whenComplete((answer, failure) -> Fx.later(() -> arrive(number, answer, failure)));
    }

    /** Forgets what is under way. */
    public void drop() {
        asked++;
        busy.set(false);
    }

    /** True while the last question is unanswered. */
    public boolean busy() {
        return busy.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void arrive(long number, T answer, Throwable failure) {
        if (number != asked) return;
        busy.set(false);
        if (failure == null) onAnswer.accept(answer);
        else
            onFailure.accept(
                    failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure);
    }
}
