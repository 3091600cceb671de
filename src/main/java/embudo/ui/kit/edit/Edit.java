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
 */
public record Edit(
        Function<Texts, String> words, Supplier<List<Problem>> undo, Supplier<List<Problem>> redo) {
    /** Whether an undone edit can be done again. */
    public boolean redoable() {
        return redo != null;
    }
}
