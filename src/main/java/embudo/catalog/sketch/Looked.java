package embudo.catalog.sketch;

import embudo.catalog.workflow.Workflow;
import embudo.kernel.Problem;

import java.util.List;

/**
 * What a text turned out to be.
 *
 * @param sketch null for what can't be drawn
 * @param workflow as far as it was understood; null for what is no YAML
 */
public record Looked(String text, Sketch sketch, Workflow workflow, List<Flaw> flaws) {
    public Looked {
        flaws = List.copyOf(flaws);
    }

    /**
     * Something that keeps a text from being published.
     *
     * @param step where it is, null for the workflow as a whole
     */
    public record Flaw(String step, Problem problem) {}

    public boolean sound() {
        return flaws.isEmpty() && sketch != null;
    }
}
