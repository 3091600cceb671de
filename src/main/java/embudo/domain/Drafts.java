package embudo.domain;

import java.util.Optional;

/**
 * What is being worked on and not published: half-made edits, and where the person was. Kept apart
 * from everything else, sealed, and lost without harm. Every change is durable on return.
 */
public interface Drafts {
    /** Empty when there is none, or it can't be read any more. */
    Optional<String> read(String name);

    /**
     * Keeps or replaces a draft.
     *
     * @param name lower-case letters, digits, dots and dashes
     */
    void keep(String name, String text);

    void drop(String name);
}
