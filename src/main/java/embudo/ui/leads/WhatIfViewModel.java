package embudo.ui.leads;

import embudo.learn.lead.Explainer;
import embudo.learn.lead.LeadModel;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A trial on the open lead: its score if one thing were otherwise. Nothing is ever kept. */
final class WhatIfViewModel {
    private final Explainer explainer;
    private final Lane<Optional<Explainer.Explained>> asking;
    private final ReadOnlyObjectWrapper<Explainer.Explained> trial = new ReadOnlyObjectWrapper<>();
    private LeadDetail detail;

    WhatIfViewModel(Explainer explainer, Async async, Consumer<Throwable> onFailure) {
        this.explainer = explainer;
        asking = async.lane(found -> trial.set(found.orElse(null)), onFailure);
    }

    /** Another lead, or the same one anew: the trial ends. */
    void show(LeadDetail lead) {
        detail = lead;
        end();
    }

    void end() {
        asking.drop();
        trial.set(null);
    }

    /** What can be tried; empty while rules score. */
    List<LeadModel.Asked> questions() {
        return detail == null || detail.explained() == null
                ? List.of()
                : detail.explained().questions();
    }

    /**
     * As of the moment of the score it is held against.
     *
     * @param shown as the reasons write it; empty = not known
     * @return false when it is no value of the feature
     */
    boolean ask(LeadModel.Asked about, String shown) {
        String value = shown.strip().replace(',', '.');
        if (about.choices().isEmpty() && !value.matches("|\\d{1,9}(\\.\\d{1,3})?")) return false;
        Map<String, String> instead = Map.of(about.feature().key(), value);
        long person = detail.row().id();
        var at = detail.score().at();
        asking.ask(() -> explainer.whatIf(person, instead, at));
        return true;
    }

    boolean settled() {
        return !asking.busy();
    }

    /** Null while nothing is tried. */
    ReadOnlyObjectProperty<Explainer.Explained> trial() {
        return trial.getReadOnlyProperty();
    }
}
