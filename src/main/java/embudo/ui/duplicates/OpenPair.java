package embudo.ui.duplicates;

import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.MergeField;
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
        } else
            opening.ask(
                    () -> read(proposal, proposal.survivor(), proposal.absorbed()).orElse(null));
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
