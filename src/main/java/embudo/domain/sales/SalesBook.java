package embudo.domain.sales;

import embudo.domain.Actor;
import embudo.kernel.Problem;

import java.util.List;
import java.util.function.Consumer;

/**
 * Notes about leads, and leads handed over to sales. Notes stay with the contact they were written
 * about, through merges and back. Every change is durable on return.
 */
public interface SalesBook {
    /** Newest first; those about contacts that were merged into this one too. */
    List<LeadNote> notes(long person);

    /**
     * Adds a note.
     *
     * @return the note as kept, with its id
     * @throws Problem when the person is gone
     */
    LeadNote write(LeadNote note, Actor actor);

    /** Removes a note; one that is gone already is no failure. */
    void remove(long note, Actor actor);

    /**
     * Sets the owner, makes the task and writes the note, all or nothing.
     *
     * @throws Problem when the person is gone, or has an open task of the kind already
     */
    HandOver.Done handOver(HandOver wanted, Actor actor);

    /**
     * Takes a hand-over back: the owner returns to who it was, the open task and the note go.
     *
     * @return what was changed since and so stays
     */
    List<Problem> takeBack(HandOver.Done done, Actor actor);

    /** Every note, oldest first, read in portions. */
    void forEach(Consumer<LeadNote> consumer);
}
