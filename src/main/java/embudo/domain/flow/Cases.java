package embudo.domain.flow;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.flow.FlowChanges.Due;
import embudo.kernel.Page;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cases and what belongs to them, as kept. What workflows do is written through {@link
 * embudo.domain.Cursors}; changes here are decisions of people, durable on return.
 */
public interface Cases {
    /** An id that no case has had in this process or that the store holds. */
    long freshId();

    /** Whether any case is on its way. */
    boolean anyOpen();

    /** Cases whose time has come, the earliest first; those of the workflows named are left out. */
    List<Case> due(Instant now, Set<String> except, int limit);

    /** When the next case goes on by itself; empty when none does. */
    Optional<Instant> nextWake(Set<String> except);

    /** All cases of these people, ended ones too, by start. */
    List<Case> ofPeople(Collection<Long> people);

    Optional<Case> byId(long id);

    /** How many cases of a workflow are on their way, queued ones left out. */
    long running(String workflow);

    /** The longest queued. */
    List<Case> queued(String workflow, int limit);

    /** Messages to these people since then. */
    List<Sent> sentSince(Collection<Long> people, Instant since);

    /** Newest first; an empty workflow means all. */
    Page<Case> page(String workflow, Set<Case.Status> states, long offset, int limit);

    /** In order. */
    List<LogLine> log(long caseId);

    /** How many cases stand in each status, by workflow. */
    Map<String, Map<Case.Status, Long>> counts();

    /** How many open cases stand at each step of a workflow. */
    Map<String, Long> standing(String workflow);

    /** State of the command with this key; empty when there is none. */
    Optional<Command.State> command(String key);

    /** Open ones first, then by due time; refused and done ones only when asked for. */
    Page<Task> tasks(boolean all, long offset, int limit);

    /** What is to be done about a person, and about contacts merged into it, soonest first. */
    List<Task> openTasks(long person);

    Optional<Task> task(long id);

    /** Gives an open task to somebody else, or to another time; an empty name is nobody. */
    void plan(long task, Instant due, String assignee, Actor actor);

    /** Opens a task again that was closed. */
    void reopen(long task, Actor actor);

    /** Closes an open task. */
    void close(long task, Task.State state, Actor actor);

    /** Published workflows by key. */
    Map<String, Published> published();

    /** The declaration of a version; empty when nobody published it. */
    Optional<String> source(String workflow, String version);

    /**
     * Puts a version in force.
     *
     * @param draft the draft with this text goes in the same transaction; null for none
     * @param moved open cases of other versions go on with this one
     */
    void publish(
            String workflow,
            String version,
            String source,
            String draft,
            Collection<Case> moved,
            Actor actor);

    void pause(String workflow, boolean paused, Actor actor);

    /** Up to when each trigger's times were dealt with, by workflow and number. */
    Map<String, Map<Integer, Instant>> marks();

    /** Whom a trigger's condition held of at the last look; empty before the first. */
    Optional<Set<Long>> seen(String workflow, int trigger);

    /** Newest first. */
    List<Due> dues(int limit);
}
