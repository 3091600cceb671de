package embudo.flow;

import embudo.catalog.workflow.Workflow;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What cases live in: the workspace, or a rehearsal of it. */
interface World {
    Instant now();

    long freshId();

    /** Published workflows that take people in. */
    Collection<Workflow> running();

    /** Whether time stands still for a workflow's cases. */
    boolean paused(String workflow);

    /** The version in force; empty when it is not published or paused. */
    Optional<Workflow> inForce(String workflow);

    /** A version somebody's case is on. */
    Workflow version(String workflow, String version);

    /** When a workflow was published: what happened before lets nobody in. */
    Instant since(String workflow);

    /** All cases of a person as they are now, ended ones too, by start. */
    List<Case> cases(long person);

    Optional<Case> byId(long id);

    /** Cases of a workflow on their way, queued ones left out. */
    long onTheWay(String workflow);

    /** Who is the longest in the queue of a workflow that has room again; each is named once. */
    Optional<Case> admissible();

    Facts facts(long person);

    /** A case that is new or has changed. */
    void put(Case changed);

    void log(LogLine line);

    /** A case stood at these steps in one turn. */
    default void walked(Case c, List<String> path) {}

    /** Does what a case's step wants, except entering and leaving workflows. */
    void perform(Case of, Effect effect);
}
