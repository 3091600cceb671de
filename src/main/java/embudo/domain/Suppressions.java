package embudo.domain;

import java.time.Instant;
import java.util.Optional;

/** Addresses that take no mail any more, whoever has them. Every change is durable on return. */
public interface Suppressions {
    /** Why nothing goes to an address; empty when nothing stands against it. */
    Optional<Suppressed> of(String email);

    /** What is known of the address already stays. */
    void add(String email, String reason, Actor actor);

    /**
     * Lets mail go to the address again.
     *
     * @return false when nothing stood against it
     */
    boolean lift(String email, Actor actor);

    /** A server's words, without the address, and since when. */
    record Suppressed(String reason, Instant since) {}
}
