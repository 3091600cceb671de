package embudo.domain.watch;

import embudo.domain.Actor;
import embudo.kernel.Page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps alerts. Every change is durable on return. */
public interface AlertBook {
    /** Those in one of the states, gravest first, then newest first. */
    Page<Alert> page(Set<Alert.State> states, long offset, int limit);

    Optional<Alert> byId(long id);

    /** The newest of each rule and subject, whatever its state. */
    List<Alert> latest();

    /**
     * Keeps what a round found, all or nothing.
     *
     * @return the alerts as kept, with their ids, in the order given; dropped ones as they were
     */
    List<Alert> apply(List<AlertChange> changes);

    /**
     * Somebody has seen it; twice is no failure.
     *
     * @throws embudo.kernel.Problem when there is none, or it is not open
     */
    void acknowledge(long id, Actor actor);

    /**
     * Nobody is told of its rule and subject until then; null ends that.
     *
     * @throws embudo.kernel.Problem when there is none
     */
    void mute(long id, Instant until, Actor actor);

    /**
     * Gives it to somebody; null to nobody.
     *
     * @throws embudo.kernel.Problem when there is none
     */
    void assign(long id, String assignee, Actor actor);
}
