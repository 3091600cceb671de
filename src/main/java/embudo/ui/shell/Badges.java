package embudo.ui.shell;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.Waiting;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;

import java.util.EnumSet;

/** The numbers beside screens that want a look. */
final class Badges {
    private final Desk desk;
    private final Services services;
    private final Sidebar sidebar;
    private final AlertFollower alerts;
    private final Lane<Waiting> reading;
    private Notices.Subscription feed;

    Badges(Desk desk, Services services, Sidebar sidebar) {
        this.desk = desk;
        this.services = services;
        this.sidebar = sidebar;
        alerts = new AlertFollower(desk, services.watch());
        reading = desk.async().lane(this::show, desk::fail);
    }

    void start() {
        alerts.start();
        feed =
                desk.feed()
                        .follow(
                                EnumSet.of(
                                        Topic.ALERTS, Topic.WORKFLOWS, Topic.COMMANDS, Topic.LINK),
                                this::read);
        read();
    }

    private void read() {
        reading.ask(() -> Waiting.of(services));
    }

    private void show(Waiting waiting) {
        sidebar.count("alerts", (int) waiting.alerts());
        sidebar.count("tasks", (int) (waiting.tasks() + waiting.approvals()));
        sidebar.count("outbox", (int) waiting.letters());
        sidebar.count("workflows", (int) waiting.missed());
    }

    boolean settled() {
        return alerts.settled() && !reading.busy();
    }

    void close() {
        alerts.close();
        reading.drop();
        feed.close();
    }
}
