package embudo.ui.duplicates;

import embudo.domain.Actor;
import embudo.domain.Merges;
import embudo.domain.PersonPair;
import embudo.kernel.Problem;
import embudo.ui.kit.edit.Edit;

import java.util.List;

/** That two contacts are two people, said and taken back. */
final class DifferentEdit {
    private final Merges merges;
    private final PersonPair two;

    private DifferentEdit(Merges merges, PersonPair two) {
        this.merges = merges;
        this.two = two;
    }

    /**
     * @param after runs when it was taken back or said again
     */
    static Edit of(Merges merges, PersonPair two, Runnable after) {
        DifferentEdit edit = new DifferentEdit(merges, two);
        return new Edit(
                t -> t.get("ui.duplicates.different.done"),
                () -> edit.say(false),
                () -> edit.say(true),
                after);
    }

    private List<Problem> say(boolean different) {
        if (different) merges.dismiss(two, Actor.WINDOW);
        else merges.reconsider(two, Actor.WINDOW);
        return List.of();
    }
}
