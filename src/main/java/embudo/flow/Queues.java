package embudo.flow;

import embudo.domain.flow.Case;
import embudo.domain.flow.Cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who stands in the queues of workflows, as of what a turn has changed so far. */
final class Queues {
    /** As many are let in by one turn at most. */
    private static final int PORTION = 1_000;

    private final Cases cases;
    private final Map<String, TreeMap<Long, Case>> queues = new HashMap<>();

    Queues(Cases cases) {
        this.cases = cases;
    }

    /**
     * Takes the longest queued case of a workflow out of its queue.
     *
     * @param changed the cases of the turn
     */
    Optional<Case> poll(String workflow, Collection<Case> changed) {
        TreeMap<Long, Case> queue = queues.get(workflow);
        if (queue == null) {
            queue = new TreeMap<>();
            queues.put(workflow, queue);
            for (Case c : cases.queued(workflow, PORTION)) queue.put(c.id(), c);
            changed.forEach(this::put);
        }
        return Optional.ofNullable(queue.pollFirstEntry()).map(Map.Entry::getValue);
    }

    /** A case that is new or has changed. */
    void put(Case c) {
        TreeMap<Long, Case> queue = queues.get(c.workflow());
        if (queue == null) return;
        if (c.status() == Case.Status.QUEUED) queue.put(c.id(), c);
        else queue.remove(c.id());
    }
}
