package embudo.ui.kit.edit;

import embudo.kernel.Problem;
import embudo.text.Texts;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something a person changed that can be taken back. The steps run on the work pool; one that can't
 * be done any more, because somebody changed the same thing since, throws a {@link Problem}.
 *
 * @param words what was done, such as "Ana Ruiz marked as contacted"
 * @param undo answers what had to stay and why; empty when everything went back
 * @param redo null when it can't be done again
 * @param after tells the screen, on the FX thread, that a step was taken
 */
public record Edit(
        Function<Texts, String> words,
        Supplier<List<Problem>> undo,
        Supplier<List<Problem>> redo,
        Runnable after) {
    /** One that no screen needs to be told of. */
    public Edit(
            Function<Texts, String> words,
            Supplier<List<Problem>> undo,
            Supplier<List<Problem>> redo) {
        this(words, undo, redo, () -> {});
    }

    /** The same, telling a screen. */
    public Edit telling(Runnable screen) {
        return new Edit(words, undo, redo, screen);
    }

    /** Whether an undone edit can be done again. */
    public boolean redoable() {
        return redo != null;
    }
}
