package embudo.ui.shell;

import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.kit.Desk;

import java.util.List;
import java.util.Set;

/**
 * The numbers beside screens that want a look: open alerts, open tasks, letters nobody knows of.
 */
final class Badges {
    private final AlertFollower alerts;
    private final List<CountFollower> counts;

    Badges(Desk desk, Services services, Sidebar sidebar) {
        alerts = new AlertFollower(desk, services.watch(), n -> sidebar.count("alerts", n));
        counts =
                List.of(
                        new CountFollower(
                                desk,
                                Set.of(Topic.WORKFLOWS),
                                () -> services.flow().cases().tasks(false, 0, 1).total(),
                                n -> sidebar.count("tasks", n)),
                        new CountFollower(
                                desk,
                                Set.of(Topic.COMMANDS, Topic.LINK),
                                () -> services.outbox().link().attention(),
                                n -> sidebar.count("outbox", n)));
    }

    void start() {
        alerts.start();
        counts.forEach(CountFollower::start);
    }

    boolean settled() {
        return alerts.settled() && counts.stream().allMatch(CountFollower::settled);
    }

    void close() {
        alerts.close();
        counts.forEach(CountFollower::close);
    }
}
