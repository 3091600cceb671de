package embudo.ui.leads;

import embudo.catalog.condition.Phrases;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.sales.HandOver;
import embudo.domain.sales.LeadNote;
import embudo.domain.sales.SalesBook;
import embudo.kernel.Problem;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Async;
import embudo.ui.kit.edit.ContactEdit;
import embudo.ui.kit.edit.Edit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a person changes in a lead. Each is written at once; {@code then} is given, on the FX
 * thread, the edit that takes it back.
 */
final class LeadEdits {
    private final Services services;
    private final Async async;
    private final Runnable changed;
    private final Consumer<Throwable> onFailure;
    private int writing;

    /** {@code changed} is told, on the FX thread, after each step. */
    LeadEdits(Services services, Async async, Runnable changed, Consumer<Throwable> onFailure) {
        this.services = services;
        this.async = async;
        this.changed = changed;
        this.onFailure = onFailure;
    }

    /** When the person was last contacted. */
    void contacted(long person, Instant at, Function<Texts, String> words, Consumer<Edit> then) {
        make(() -> field(person, ContactField.LAST_CONTACTED_AT, at, words), then);
    }

    /** Who looks after the lead; null for nobody. */
    void owner(long person, String owner, Function<Texts, String> words, Consumer<Edit> then) {
        make(() -> field(person, ContactField.OWNER, owner, words), then);
    }

    private Edit field(
            long person, ContactField field, Object value, Function<Texts, String> words) {
        return ContactEdit.make(services.contacts(), List.of(person), field, value, words);
    }

    /** Writes a note. */
    void note(long person, String text, Function<Texts, String> words, Consumer<Edit> then) {
        make(
                () -> {
                    Kept kept = new Kept(services.sales().book());
                    kept.is(services.sales().note(person, text, Actor.WINDOW));
                    return new Edit(words, kept::remove, kept::write);
                },
                then);
    }

    /** Takes a note away. */
    void remove(LeadNote note, Function<Texts, String> words, Consumer<Edit> then) {
        make(
                () -> {
                    Kept kept = new Kept(services.sales().book());
                    kept.is(note);
                    kept.remove();
                    return new Edit(words, kept::write, kept::remove);
                },
                then);
    }

    /** A note that comes and goes; each time it comes it has another number. */
    private static final class Kept {
        private final SalesBook book;
        private final AtomicReference<LeadNote> note = new AtomicReference<>();

        Kept(SalesBook book) {
            this.book = book;
        }

        void is(LeadNote now) {
            note.set(now);
        }

        List<Problem> remove() {
            book.remove(note.get().id(), Actor.WINDOW);
            return List.of();
        }

        List<Problem> write() {
            is(book.write(note.get(), Actor.WINDOW));
            return List.of();
        }
    }

    /** Hands a lead to somebody of the sales team; the note is written in the words' language. */
    void handOver(
            long person,
            String owner,
            Phrases phrases,
            Function<Texts, String> words,
            Consumer<Edit> then) {
        make(
                () -> {
                    HandOver wanted = services.sales().propose(person, owner, phrases);
                    AtomicReference<HandOver.Done> done = new AtomicReference<>();
                    done.set(services.sales().handOver(wanted, Actor.WINDOW));
                    return new Edit(
                            words,
                            () -> services.sales().book().takeBack(done.get(), Actor.WINDOW),
                            () -> {
                                done.set(services.sales().handOver(wanted, Actor.WINDOW));
                                return List.of();
                            });
                },
                then);
    }

    /** Closes a task as done. */
    void done(long task) {
        writing++;
        async.<Long>lane(
                        closed -> {
                            writing--;
                            changed.run();
                        },
                        this::failed)
                .ask(() -> {
                    services.flow().close(task, true, Actor.WINDOW);
                    return task;
                });
    }

    private void make(Supplier<Edit> step, Consumer<Edit> then) {
        writing++;
        async.<Edit>lane(
                        edit -> {
                            writing--;
                            changed.run();
                            then.accept(edit.telling(changed));
                        },
                        this::failed)
                .ask(step);
    }

    private void failed(Throwable why) {
        writing--;
        onFailure.accept(why);
    }

    boolean settled() {
        return writing == 0;
    }
}
