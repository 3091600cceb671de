package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.CommandRun;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Topic;
import embudo.outbox.Dispatch;
import embudo.outbox.Outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** An outbox that only remembers whether it is offline. */
public final class FakeOutbox implements Outbox {
    private final Notices notices;
    private volatile Link link = new Link(true, true, 14, 0);

    public FakeOutbox(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Dispatch prepareScores(String connector, Collection<Long> people) {
        return prepareLeads(connector, people);
    }

    @Override
    public Dispatch prepareLeads(String connector, Collection<Long> people) {
        return new Dispatch(connector, "lead", "nowhere.example", "Leads", List.of());
    }

    @Override
    public CommandRun submit(Dispatch dispatch, boolean dryRun, Actor actor) {
        return new CommandRun(
                1,
                dispatch.title(),
                dispatch.connector(),
                dispatch.operation(),
                dryRun,
                Instant.EPOCH,
                Map.of());
    }

    @Override
    public void drain(Progress progress) {
        progress.at(0, 0);
    }

    @Override
    public void start() {
        notices.post(Topic.LINK);
    }

    @Override
    public Link link() {
        return link;
    }

    @Override
    public void setOffline(boolean offline, Actor actor) {
        link = new Link(offline, offline, offline ? 14 : 0, 0);
        notices.post(Topic.LINK);
    }

    @Override
    public void close() {
        link = new Link(true, false, 0, 0);
    }
}
