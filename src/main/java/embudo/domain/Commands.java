package embudo.domain;

import embudo.kernel.Page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The durable outbox. Every change is durable on return. */
public interface Commands {
    /**
     * Opens a run with its commands; known keys are left out. In a dry run they go straight to
     * REHEARSED.
     */
    CommandRun open(String title, List<NewCommand> commands, boolean dryRun, Actor actor);

    /** Waiting commands whose time has come, oldest first. */
    List<Command> due(Instant now, int limit);

    /** Marks WAITING commands as SENDING, before the first byte leaves. */
    void sending(List<Long> ids);

    /**
     * Records what became of one command and journals the receipt when that is final.
     *
     * @param nextTryAt for WAITING, else null
     */
    default void settle(long id, Command.State state, String error, Instant nextTryAt) {
        settle(id, state, error, nextTryAt, List.of());
    }

    /** As above, journaling with it what it means for the person. */
    void settle(
            long id, Command.State state, String error, Instant nextTryAt, List<NewEvent> facts);

    /**
     * Later news of a command that had left, with what they mean for the person: DELIVERED, or
     * FAILED when it came back. They also settle what was uncertain; a command that is past what
     * the news say stays as it is. Facts are journaled either way.
     *
     * @return whether the command changed
     */
    boolean heard(long id, Command.State state, String error, List<NewEvent> facts);

    /**
     * A person's decision on a FAILED or UNCERTAIN command: WAITING to try again, DISCARDED to let
     * go; SENT for an UNCERTAIN one that is known to have arrived.
     */
    void decide(long id, Command.State state, Actor actor);

    /** Commands found SENDING at start: what the previous process may have sent. */
    List<Command> interrupted();

    Optional<Command> byId(long id);

    /** The command with this idempotency key; rehearsals have none. */
    Optional<Command> byKey(String key);

    /** Newest first; an empty set means every state, run 0 every run. */
    Page<Command> page(long run, Set<Command.State> states, long offset, int limit);

    /** Newest first. */
    List<CommandRun> runs(int limit);

    Map<Command.State, Long> counts();

    /** The newest command of each of these people for an operation, rehearsals left out. */
    Map<Long, Command> last(String connector, String operation, Collection<Long> people);

    /** Keys among the given that are already in the outbox. */
    Set<String> known(Set<String> keys);
}
