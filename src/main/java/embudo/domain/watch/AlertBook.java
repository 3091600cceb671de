package embudo.domain.watch;

import embudo.domain.Actor;
import embudo.kernel.Page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Keeps alerts. Every change is durable on return. */
public interface AlertBook {
    /** Those in one of the states, gravest first, then newest first. */
    Page<Alert> page(Set<Alert.State> states, long offset, int limit);

    Optional<Alert> byId(long id);

    /** The newest of each rule and subject, whatever its state. */
    List<Alert> latest();

    /**
     * Keeps what a round found and all that follows of it, all or nothing.
     *
     * @param follows of the alerts as kept; may be asked more than once
     * @return the alerts as kept, with their ids, in the order given; dropped ones as they were
     */
    List<Alert> apply(List<AlertChange> changes, Function<List<Alert>, Follows> follows);

    /** What alerts have set going, those in one of the states. */
    List<AlertStep> steps(Set<AlertStep.State> states);

    /** What an alert has set going; empty when it does nothing. */
    Optional<AlertStep> step(long alert);

    /** How far an action is now, with what that writes. */
    void step(AlertStep step, Follows follows);

    /**
     * Whom a rule about people held of at the last look, each with the alert that told of it, 0 for
     * none; empty before the first look.
     */
    Optional<Map<Long, Long>> met(String rule);

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
