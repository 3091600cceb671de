package embudo.ui;

import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.Task;
import embudo.domain.watch.Alert;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/**
 * What waits for somebody, counted once for the sidebar and for Today.
 *
 * @param alerts open ones
 * @param tasks to be done by the end of today, those too late among them
 * @param approvals of steps that go on only when somebody agrees
 * @param letters that failed, or of which nobody knows whether they arrived
 * @param missed times of workflows that came while nothing ran and wait for a decision
 */
public record Waiting(long alerts, long tasks, long approvals, long letters, long missed) {
    private static final int MOST = 1_000;

    /** Counts now; may block. */
    public static Waiting of(Services services) {
        Instant tonight =
                services.ticker()
                        .today(services.settings().zone())
                        .plusDays(1)
                        .atStartOfDay(services.settings().zone())
                        .toInstant();
        List<Task> open = services.flow().cases().tasks(false, 0, MOST).rows();
        long approvals = open.stream().filter(t -> t.kind().equals(Task.APPROVAL)).count();
        return new Waiting(
                services.watch()
                        .book()
                        .page(EnumSet.of(Alert.State.NEW, Alert.State.ACKNOWLEDGED), 0, 1)
                        .total(),
                open.stream()
                        .filter(t -> !t.kind().equals(Task.APPROVAL))
                        .filter(t -> t.dueAt().isBefore(tonight))
                        .count(),
                approvals,
                services.outbox().link().attention(),
                services.flow().cases().dues(MOST).stream()
                        .filter(d -> d.state() == Due.State.ASKED)
                        .count());
    }
}
