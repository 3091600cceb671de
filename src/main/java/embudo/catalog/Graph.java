package embudo.catalog;

import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Looks at the steps of a workflow as a graph. */
final class Graph {
    private final Workflow workflow;

    Graph(Workflow workflow) {
        this.workflow = workflow;
    }

    /** Reports ways to nowhere, steps that nobody reaches and circles without a wait. */
    void check(Entry entry) {
        boolean whole = true;
        for (Step step : workflow.steps())
            for (String exit : step.exits())
                if (!exit.equals(Step.END) && workflow.step(exit) == null) {
                    entry.fault("catalog.fault.no_step", "steps", step.id(), exit);
                    whole = false;
                }
        if (!whole || workflow.steps().isEmpty()) return;
        Set<String> reached = reachable(workflow.steps().getFirst().id());
        for (Step step : workflow.steps())
            if (!reached.contains(step.id()))
                entry.fault("catalog.fault.unreached", "steps", step.id());
        for (Step step : workflow.steps())
            if (!rests(step) && circles(step)) {
                entry.fault("catalog.fault.circle", "steps", step.id());
                return;
            }
    }

    private Set<String> reachable(String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            Step step = workflow.step(open.pop());
            if (step != null && reached.add(step.id())) open.addAll(step.exits());
        }
        return reached;
    }

    /** Whether a step leads back to itself without a step that rests in between. */
    private boolean circles(Step start) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(start.exits());
        while (!open.isEmpty()) {
            Step step = workflow.step(open.pop());
            if (step == null || rests(step) || !seen.add(step.id())) continue;
            if (step.id().equals(start.id())) return true;
            open.addAll(step.exits());
        }
        return false;
    }

    /** A wait counted from now, or one for an event: time passes there on each visit. */
    private static boolean rests(Step step) {
        return switch (step) {
            case Step.Await await -> await.within().millis() > 0;
            case Step.Wait wait ->
                    wait.from() == Step.From.NOW && wait.span() != null && wait.span().amount() > 0;
            default -> false;
        };
    }
}
