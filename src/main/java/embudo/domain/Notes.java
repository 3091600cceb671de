package embudo.domain;

import java.util.List;

/** Notes about leads. */
public interface Notes {
    /** Newest first. */
    List<Note> of(long person);

    /**
     * Durable on return.
     *
     * @throws embudo.kernel.Problem for an empty text or one longer than {@link #LONGEST}
     */
    Note add(long person, String text, Actor actor);

    void remove(long id, Actor actor);

    /** Letters of the longest note. */
    int LONGEST = 4_000;
}
