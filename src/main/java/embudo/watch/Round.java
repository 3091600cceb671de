package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.domain.watch.Alert;

import java.time.Instant;
import java.util.List;

/**
 * One look at all rules.
 *
 * @param raised those told of now
 */
public record Round(Instant at, List<Found> found, List<Alert> raised, List<Alert> resolved) {
    public Round {
        found = List.copyOf(found);
        raised = List.copyOf(raised);
        resolved = List.copyOf(resolved);
    }

    /** What one rule found at one subject. */
    public record Found(AlertRule rule, Sight sight) {}
}
