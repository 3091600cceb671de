package embudo.domain;

import embudo.kernel.Progress;

/**
 * Erases people for good: their rows, events, texts and addresses. What is left is a keyed hash, so
 * that no file and no older backup brings them back by itself. Neither undo nor the taking back of
 * a merge restores anything.
 */
public interface Erasures {
    /**
     * What erasing would take; nothing is changed.
     *
     * @param person anybody's number; whoever was merged leads to who they are today
     * @throws embudo.kernel.Problem when nobody has the number
     */
    Erasure plan(long person);

    /**
     * Erases. Durable on return, and ended at the next start where the process dies meanwhile; only
     * the file is packed when the workspace closes.
     *
     * @return what went
     * @throws embudo.kernel.Problem when nobody has the number, or an import is running
     */
    Erasure erase(long person, Actor actor, Progress progress);

    /** True of an e-mail address or number, as contacts have it, whose owner was erased. */
    boolean erased(String address);

    /**
     * Lets an address come in again, at its owner's wish.
     *
     * @return false when nobody with it was erased
     */
    boolean readmit(String address, Actor actor);
}
