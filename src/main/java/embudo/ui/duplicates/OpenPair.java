package embudo.ui.duplicates;

import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.MergeField;
import embudo.domain.PersonPair;
import embudo.intake.matching.Proposal;
import embudo.ui.Services;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The two who are looked at side by side, with a choice for each field. */
public final class OpenPair {
    /** Deeds of each history that are shown. */
    private static final int DEEDS = 5;

    private final Services services;
    private final ReadOnlyObjectWrapper<Pair> pair = new ReadOnlyObjectWrapper<>();
    private final Set<String> taken = new HashSet<>();
    private final Lane<Pair> opening;
    private final Runnable gone;

    /** What was being decided before the window went down, until the pair is open again. */
    private MergeDraft draft;

    /**
     * @param gone runs when the two are no pair any more
     */
    OpenPair(Services services, Async async, Consumer<Throwable> failed, Runnable gone) {
        this.services = services;
        this.gone = gone;
        opening = async.lane(this::opened, failed);
    }

    /** Null closes the one that is open. */
    void open(Proposal proposal) {
        if (proposal == null) {
            opening.drop();
            pair.set(null);
            return;
        }
        boolean resumed = draft != null && draft.of(proposal.pair());
        long survivor = resumed ? draft.survivor() : proposal.survivor();
        long absorbed = resumed ? draft.absorbed() : proposal.absorbed();
        opening.ask(() -> read(proposal, survivor, absorbed).orElse(null));
    }

    /** The merge that is being decided, empty while no pair is open. */
    String remember() {
        if (draft != null) return draft.written();
        Pair now = pair.get();
        return now == null
                ? ""
                : new MergeDraft(now.survivor().id(), now.absorbed().id(), taken).written();
    }

    /** Goes on with that merge as soon as its pair is opened again. */
    void recall(String remembered) {
        draft = MergeDraft.read(remembered);
    }

    /** The pair to go on with, if it is still among those; null for none, and it is forgotten. */
    PersonPair awaited(List<Proposal> proposals) {
        MergeDraft wanted = draft;
        if (wanted != null && proposals.stream().noneMatch(p -> wanted.of(p.pair()))) draft = null;
        return draft == null ? null : PersonPair.of(draft.survivor(), draft.absorbed());
    }

    /** Keeps the other one of the two. */
    public void swap() {
        Pair now = pair.get();
        if (now != null)
            opening.ask(() ->
                    read(now.proposal(), now.absorbed().id(), now.survivor().id()).orElse(null));
    }

    private Optional<Pair> read(Proposal proposal, long keep, long other) {
        Contact survivor = services.contacts().byId(keep).orElse(null);
        Contact absorbed = services.contacts().byId(other).orElse(null);
        // One of them is gone, or both are one by now.
        if (survivor == null || absorbed == null || survivor.id() == absorbed.id())
            return Optional.empty();
        return Optional.of(
                new Pair(
                        proposal,
                        survivor,
                        absorbed,
                        MergeField.between(survivor, absorbed),
                        history(survivor.id()),
                        history(absorbed.id())));
    }

    private List<Event> history(long person) {
        List<Event> all =
                services.timelines().of(person).stream().filter(e -> !e.type().derived()).toList();
        return all.reversed().stream().limit(DEEDS).toList();
    }

    private void opened(Pair answer) {
        taken.clear();
        if (answer != null)
            for (MergeField field : answer.fields())
                if (field.taken() && field.differs()) taken.add(field.key());
        if (answer != null && draft != null && draft.of(answer.proposal().pair())) {
            taken.clear();
            taken.addAll(draft.taken());
        }
        draft = null;
        pair.set(answer);
        if (answer == null) gone.run();
    }

    /** Whether the value of the contact that goes is the one to stay. */
    public boolean taken(MergeField field) {
        return taken.contains(field.key());
    }

    public void choose(MergeField field, boolean absorbed) {
        if (absorbed) taken.add(field.key());
        else taken.remove(field.key());
    }

    /** Keys of the fields whose values are taken from the contact that goes. */
    Set<String> taken() {
        return Set.copyOf(taken);
    }

    boolean busy() {
        return opening.busy();
    }

    /** Null while none is open. */
    public ReadOnlyObjectProperty<Pair> pair() {
        return pair.getReadOnlyProperty();
    }
}
