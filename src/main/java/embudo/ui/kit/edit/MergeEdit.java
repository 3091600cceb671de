package embudo.ui.kit.edit;

import embudo.domain.Actor;
import embudo.domain.Merge;
import embudo.domain.Merges;
import embudo.kernel.Problem;
import embudo.text.Texts;

import java.util.List;
import java.util.function.Function;

/** Merges of contacts, taken back and made again. */
public final class MergeEdit {
    private final Merges merges;
    private final List<Merges.Wanted> wanted;
    private List<Merge> made;

    private MergeEdit(Merges merges, List<Merges.Wanted> wanted, List<Merge> made) {
        this.merges = merges;
        this.wanted = wanted;
        this.made = made;
    }

    /** For merges just made; steps run one at a time. */
    public static Edit of(Merges merges, List<Merge> made, Function<Texts, String> words) {
        List<Merges.Wanted> wanted =
                made.stream()
                        .map(m ->
                                new Merges.Wanted(m.survivor().id(), m.absorbed().id(), m.taken()))
                        .toList();
        MergeEdit edit = new MergeEdit(merges, wanted, made);
        return new Edit(words, edit::back, edit::again);
    }

    /** Newest first: a later merge may stand on an earlier one. */
    private List<Problem> back() {
        boolean kept = false;
        for (Merge merge : made.reversed())
            kept |= !merges.split(merge.id(), Actor.WINDOW).isEmpty();
        return kept ? List.of(new Problem("ui.kit.undo.merge.kept")) : List.of();
    }

    private List<Problem> again() {
        made = merges.merge(wanted, Actor.WINDOW);
        return List.of();
    }
}
