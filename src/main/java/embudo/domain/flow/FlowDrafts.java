package embudo.domain.flow;

import embudo.domain.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Workflows that are being worked on, apart from what is published, and when which version was put
 * in force. Every change is durable on return.
 */
public interface FlowDrafts {
    /**
     * @param base the version it began from, empty for a new workflow
     */
    record Draft(String workflow, String base, String text, Instant at) {}

    /**
     * @param actor who did it, empty where nobody noted it
     */
    record Release(String workflow, String version, Instant at, String actor) {}

    /** By workflow. */
    List<Draft> all();

    Optional<Draft> of(String workflow);

    /** Keeps or replaces the draft of a workflow. */
    void keep(String workflow, String base, String text);

    /** Does nothing when there is none. */
    void drop(String workflow, Actor actor);

    /** Newest first. */
    List<Release> releases(String workflow);
}
