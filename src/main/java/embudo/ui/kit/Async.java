package embudo.ui.kit;

import embudo.kernel.Work;

import java.util.function.Consumer;

/** Asks services away from the FX thread and comes back to it. */
public final class Async {
    private final Work work;

    public Async(Work work) {
        this.work = work;
    }

    /**
     * A lane for one kind of question: a newer question makes the answer to an older one void.
     *
     * @param onAnswer on the FX thread
     * @param onFailure on the FX thread
     */
    public <T> Lane<T> lane(Consumer<T> onAnswer, Consumer<Throwable> onFailure) {
        return new Lane<>(work, onAnswer, onFailure);
    }
}
