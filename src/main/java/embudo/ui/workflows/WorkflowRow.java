package embudo.ui.workflows;

import embudo.catalog.workflow.Workflow;
import embudo.domain.flow.Case;
import embudo.domain.flow.Published;
import embudo.ui.kit.Tone;

import java.util.Map;

/**
 * One workflow as the list shows it.
 *
 * @param published null for one that never was
 * @param standing open cases by step
 */
public record WorkflowRow(
        Workflow workflow,
        Published published,
        Map<Case.Status, Long> counts,
        Map<String, Long> standing) {
    public WorkflowRow {
        counts = Map.copyOf(counts);
        standing = Map.copyOf(standing);
    }

    /** False for one that is only begun, of which there is but a draft. */
    boolean known() {
        return !workflow.version().isEmpty();
    }

    String state() {
        return published == null ? "draft" : published.paused() ? "paused" : "running";
    }

    Tone tone() {
        return running() ? Tone.SUCCESS : published == null ? Tone.NEUTRAL : Tone.WARNING;
    }

    boolean running() {
        return published != null && !published.paused();
    }

    long open() {
        return count(Case.Status.QUEUED) + count(Case.Status.WAITING) + count(Case.Status.APPROVAL);
    }

    long count(Case.Status status) {
        return counts.getOrDefault(status, 0L);
    }
}
