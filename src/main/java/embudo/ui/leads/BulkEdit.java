package embudo.ui.leads;

import embudo.domain.Actor;
import embudo.domain.BulkEdits;
import embudo.domain.LeadQuery;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.text.Texts;
import embudo.ui.kit.edit.Edit;

import java.util.List;

/** One field of many people, given back and set again. */
final class BulkEdit {
    private final BulkEdits bulk;
    private BulkEdits.Changed changed;

    private BulkEdit(BulkEdits bulk, BulkEdits.Changed changed) {
        this.bulk = bulk;
        this.changed = changed;
    }

    /** For a change just made; steps run one at a time. */
    static Edit of(BulkEdits bulk, BulkEdits.Changed changed) {
        BulkEdit edit = new BulkEdit(bulk, changed);
        int people = changed.before().size();
        return new Edit(
                t -> t.get("ui.leads.changed", people, name(changed.field(), t)),
                edit::back,
                edit::again);
    }

    /** How a field is called that many can have changed. */
    static String name(String key, Texts texts) {
        return key.startsWith(LeadQuery.Sort.CUSTOM)
                ? key.substring(LeadQuery.Sort.CUSTOM.length())
                : texts.get("domain.field." + key);
    }

    /** Who was changed once more since keeps that. */
    private List<Problem> back() {
        long kept = changed.before().size() - bulk.restore(changed, Actor.WINDOW);
        return kept == 0 ? List.of() : List.of(new Problem("ui.leads.change.kept", kept));
    }

    private List<Problem> again() {
        changed =
                bulk.set(
                        changed.before().keySet(),
                        changed.field(),
                        changed.value(),
                        Actor.WINDOW,
                        Progress.NONE);
        return List.of();
    }
}
