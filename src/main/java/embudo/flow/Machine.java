package embudo.flow;

import embudo.catalog.Workflows;
import embudo.catalog.workflow.Workflow;
import embudo.domain.flow.Case;

import java.time.Instant;

/**
 * Moves one case as far as it can go at one moment. A pure function: the same case, signal, moment
 * and facts give the same turn, in the workspace and in a rehearsal.
 */
final class Machine {
    private final Workflows catalogue;
    private final Limits limits;

    Machine(Workflows catalogue, Limits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /** Moves an open case. */
    Turn advance(Workflow workflow, Case start, Signal signal, Instant now, Facts facts) {
        Walk walk = new Walk(workflow, start, now);
        return new Walker(catalogue, limits, facts, walk).go(signal);
    }

    /** Ends an open case wherever it stands. */
    static Turn stop(Workflow workflow, Case start, String why, Instant now) {
        Walk walk = new Walk(workflow, start, now);
        walk.end(Case.Status.STOPPED, why);
        return walk.turn();
    }
}
