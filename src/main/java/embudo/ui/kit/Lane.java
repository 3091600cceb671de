package embudo.ui.kit;

import embudo.kernel.Work;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One kind of question whose last asking counts. A question that waited for a thread until another
 * was asked is not answered at all, so that however often is asked, one waits at most. FX thread.
 */
public final class Lane<T> {
    private final Work work;
    private final Consumer<T> onAnswer;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private volatile long asked;

    Lane(Work work, Consumer<T> onAnswer, Consumer<Throwable> onFailure) {
        this.work = work;
        this.onAnswer = onAnswer;
        this.onFailure = onFailure;
    }

    /**
     * Runs {@code question} on the work pool; its answer is dropped when another was asked since.
     */
    public void ask(Supplier<T> question) {
        long number = asked + 1;
        asked = number;
        busy.set(true);
        try {
            work.compute(() -> number == asked ? question.get() : null)
                    .whenComplete(
                            (answer, failure) -> Fx.later(() -> arrive(number, answer, failure)));
        } catch (RejectedExecutionException closing) {
            // The pool ends with the program: nobody is left to hear the answer.
            busy.set(false);
        }
    }

    /** Forgets what is under way. */
    public void drop() {
        asked = asked + 1;
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
