package embudo.domain;

import java.time.Instant;

/**
 * An action for the outside and what became of it. {@code run} groups what was sent together;
 * {@code attempts} counts tries on the wire; {@code error} is the last answer in words, null when
 * there was none.
 */
public record Command(
        long id,
        long run,
        String connector,
        String operation,
        String key,
        long person,
        String body,
        State state,
        int attempts,
        Instant nextTryAt,
        String error,
        Instant createdAt,
        Instant settledAt) {

    /** Life of a command. */
    public enum State {
        /** Waits for its turn or its next try. */
        WAITING,
        /** On the wire; after a crash this means we don't know. */
        SENDING,
        /** The service has taken it. */
        SENT,
        /** The recipient's side has it. */
        DELIVERED,
        FAILED,
        /** Held back for good right before it would have left: the person must not get it. */
        SUPPRESSED,
        /** The provider may have taken it: a person decides. */
        UNCERTAIN,
        DISCARDED,
        /** Dry run: made and checked, never sent. */
        REHEARSED
    }
}
