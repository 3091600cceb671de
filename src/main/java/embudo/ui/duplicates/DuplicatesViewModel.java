package embudo.ui.duplicates;

import embudo.domain.Actor;
import embudo.domain.Merge;
import embudo.domain.Merges;
import embudo.domain.PersonPair;
import embudo.intake.matching.EmailKeys;
import embudo.intake.matching.Proposal;
import embudo.kernel.Problem;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;
import embudo.ui.kit.edit.MergeEdit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Proposals, the one that is open with a choice for each field, and the merges in force. */
public final class DuplicatesViewModel {
    /** Merges listed. */
    private static final int RECENT = 20;

    private final Services services;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<Proposal>> found = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Proposal.Strength> strength = new SimpleObjectProperty<>();
    private final ObjectProperty<Proposal> selected = new SimpleObjectProperty<>();
    private final OpenPair open;
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EmailKeys> keys = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Merge> merges = FXCollections.observableArrayList();
    private final Lane<List<Merge>> listing;
    private final Lane<Runnable> changing;
    private Job job;

    DuplicatesViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        open = new OpenPair(services, desk.async(), failure::set, this::gone);
        listing = desk.async().lane(merges::setAll, failure::set);
        changing = desk.async().lane(Runnable::run, desk::fail);
        selected.addListener((p, was, is) -> open.open(is));
    }

    /** Compares everybody anew. */
    public void search() {
        stop();
        failure.set(null);
        listing.ask(() -> services.merges().recent(RECENT));
        Job[] mine = new Job[1];
        mine[0] =
                desk.jobs()
                        .start(
                                desk.words().get("ui.duplicates.searching"),
                                progress -> {
                                    EmailKeys now = EmailKeys.of(services.settings());
                                    return new Search(now, services.duplicates().find(progress));
                                },
                                answer -> {
                                    if (job == mine[0]) arrived(answer);
                                },
                                e -> {
                                    if (job == mine[0]) failed(e);
                                });
        job = mine[0];
    }

    private record Search(EmailKeys keys, List<Proposal> proposals) {}

    private void arrived(Search answer) {
        job = null;
        keys.set(answer.keys);
        show(answer.proposals);
    }

    private void failed(Throwable e) {
        job = null;
        // A person's stop is no failure; what was found before stays.
        if (!(e instanceof Problem p && p.key().equals("kernel.cancelled"))) failure.set(e);
        if (found.get() == null) show(List.of());
    }

    /** Ends a running comparison. */
    void stop() {
        if (job != null) job.cancel();
        job = null;
    }

    /** Somebody changed contacts; comparing all of them anew is left to the person. */
    void changed() {
        listing.ask(() -> services.merges().recent(RECENT));
    }

    private void show(List<Proposal> proposals) {
        PersonPair before = selected.get() == null ? null : selected.get().pair();
        found.set(proposals);
        List<Proposal> shown = shown();
        PersonPair awaited = open.awaited(shown);
        PersonPair wanted = awaited == null ? before : awaited;
        selected.set(
                shown.stream()
                        .filter(p -> p.pair().equals(wanted))
                        .findFirst()
                        .orElse(shown.isEmpty() ? null : shown.getFirst()));
    }

    /** The proposals of the strength chosen, null for all. */
    public List<Proposal> shown() {
        if (found.get() == null) return List.of();
        return found.get().stream()
                .filter(p -> strength.get() == null || p.strength() == strength.get())
                .toList();
    }

    public long count(Proposal.Strength of) {
        return found.get() == null
                ? 0
                : found.get().stream().filter(p -> of == null || p.strength() == of).count();
    }

    /** The merge that is being decided, empty while no pair is open. */
    String remember() {
        return open.remember();
    }

    /** Opens that pair as soon as it is proposed again. */
    void recall(String remembered) {
        open.recall(remembered);
    }

    /** Merges the open pair as chosen. */
    public void merge() {
        Pair now = open.pair().get();
        if (now == null) return;
        var wanted = new Merges.Wanted(now.survivor().id(), now.absorbed().id(), open.taken());
        change(
                () -> services.merges().merge(List.of(wanted), Actor.WINDOW).getFirst(),
                made -> {
                    long gone = now.absorbed().id();
                    drop(p -> p.survivor() == gone || p.absorbed() == gone);
                    String name = now.survivor().name();
                    desk.edits()
                            .said(
                                    MergeEdit.of(
                                                    services.merges(),
                                                    List.of(made),
                                                    t -> t.get("ui.duplicates.merged", name))
                                            .telling(this::search));
                });
    }

    /** Remembers that the open pair are two people. */
    public void different() {
        Pair now = open.pair().get();
        if (now == null) return;
        PersonPair two = now.proposal().pair();
        change(
                () -> {
                    services.merges().dismiss(two, Actor.WINDOW);
                    return two;
                },
                done -> {
                    drop(p -> p.pair().equals(two));
                    desk.edits().said(DifferentEdit.of(services.merges(), two, this::search));
                });
    }

    /** Merges all exact pairs, in the background. */
    public void mergeExact() {
        if (job != null || found.get() == null) return;
        List<Proposal> proposals = found.get();
        job =
                desk.jobs()
                        .start(
                                desk.words().get("ui.duplicates.merging"),
                                progress ->
                                        services.duplicates()
                                                .mergeExact(proposals, Actor.WINDOW, progress),
                                made -> {
                                    job = null;
                                    mergedAll(made);
                                    search();
                                },
                                e -> {
                                    search();
                                    desk.fail(e);
                                });
    }

    private void mergedAll(List<Merge> made) {
        if (made.isEmpty()) return;
        desk.edits()
                .said(
                        MergeEdit.of(
                                        services.merges(),
                                        made,
                                        t -> t.get("ui.duplicates.merged.all", made.size()))
                                .telling(this::search));
    }

    /** Takes a merge back and says what stayed. */
    public void takeBack(Merge merge) {
        change(
                () -> services.merges().split(merge.id(), Actor.WINDOW),
                kept -> {
                    String text =
                            kept.isEmpty()
                                    ? desk.words().get("ui.duplicates.back")
                                    : desk.words()
                                            .get(
                                                    "ui.duplicates.back.kept",
                                                    FieldWords.names(kept, desk.words().now()));
                    desk.toaster().show(Toast.done(text));
                    search();
                });
    }

    /** Keeps how addresses are compared, and compares anew. */
    public void compareBy(EmailKeys now) {
        change(
                () -> {
                    now.keep(services.settings(), Actor.WINDOW);
                    return now;
                },
                kept -> search());
    }

    private <T> void change(Supplier<T> work, Consumer<T> then) {
        if (changing.busy()) return;
        changing.ask(() -> {
            T result = work.get();
            return () -> {
                then.accept(result);
                changed();
            };
        });
    }

    private void gone() {
        if (selected.get() != null) drop(p -> p.equals(selected.get()));
    }

    private void drop(Predicate<Proposal> gone) {
        int at = Math.max(0, shown().indexOf(selected.get()));
        found.set(found.get().stream().filter(gone.negate()).toList());
        List<Proposal> shown = shown();
        selected.set(shown.isEmpty() ? null : shown.get(Math.min(at, shown.size() - 1)));
    }

    public boolean settled() {
        return job == null
                && !open.busy()
                && !listing.busy()
                && !changing.busy()
                && (found.get() != null || failure.get() != null);
    }

    /** All proposals, null before the first answer. */
    public ReadOnlyObjectProperty<List<Proposal>> found() {
        return found.getReadOnlyProperty();
    }

    /** Which strength is listed, null for all. */
    public ObjectProperty<Proposal.Strength> strength() {
        return strength;
    }

    public ObjectProperty<Proposal> selected() {
        return selected;
    }

    /** The pair that is looked at. */
    public OpenPair open() {
        return open;
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /** How addresses were compared last, null before. */
    public ReadOnlyObjectProperty<EmailKeys> keys() {
        return keys.getReadOnlyProperty();
    }

    public ObservableList<Merge> merges() {
        return merges;
    }
}
