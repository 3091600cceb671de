package embudo.outbox;

import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.CommandRun;
import embudo.domain.Commands;
import embudo.domain.Contacts;
import embudo.domain.NewCommand;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.kernel.Work;
import embudo.plugins.Plugins;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The outbox over the durable commands of the store. */
public final class Sender implements Outbox {
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** A command that ends with its process doesn't wait longer than this for a later try. */
    private static final Duration DRAIN_HORIZON = Duration.ofMinutes(1);

    private final Commands commands;
    private final HandOff handOff;
    private final WriteBack writeBack;
    private final Settings settings;
    private final Notices notices;
    private final Ticker ticker;
    private final Bell bell = new Bell();
    private final Pump pump;
    private final Notices.Subscription subscription;

    /**
     * @param nextAction the next action of a band, as a stable key such as {@code follow_up_call}
     */
    public Sender(
            Commands commands,
            Contacts contacts,
            Scores scores,
            Settings settings,
            Plugins plugins,
            Notices notices,
            Work work,
            Ticker ticker,
            Function<Band, String> nextAction,
            Recipients recipients) {
        this(
                commands,
                contacts,
                scores,
                settings,
                plugins,
                notices,
                work,
                ticker,
                nextAction,
                recipients,
                Pace.usual());
    }

    Sender(
            Commands commands,
            Contacts contacts,
            Scores scores,
            Settings settings,
            Plugins plugins,
            Notices notices,
            Work work,
            Ticker ticker,
            Function<Band, String> nextAction,
            Recipients recipients,
            Pace pace) {
        this.commands = commands;
        this.settings = settings;
        this.notices = notices;
        this.ticker = ticker;
        handOff = new HandOff(contacts, scores, commands, plugins, ticker, nextAction);
        writeBack = new WriteBack(contacts, scores, commands, plugins, ticker, nextAction);
        pump =
                new Pump(
                        commands,
                        plugins,
                        new Delivery(plugins, ticker, pace, recipients),
                        new Gates(pace, plugins::perMinute),
                        pace,
                        work,
                        ticker,
                        bell,
                        this::byChoice,
                        () -> notices.post(Topic.LINK));
        plugins.whenChanged(() -> {
            pump.unblock();
            bell.ring();
        });
        subscription =
                notices.subscribe(topic -> {
                    if (topic == Topic.COMMANDS || topic == Topic.SETTINGS) bell.ring();
                });
    }

    @Override
    public Dispatch prepareLeads(String connector, Collection<Long> people) {
        return handOff.prepare(connector, people);
    }

    @Override
    public Dispatch prepareScores(String connector, Collection<Long> people) {
        return writeBack.prepare(connector, people);
    }

    List<NewCommand> bandChanges(String connector, Collection<Long> people) {
        return writeBack.bandChanges(connector, people);
    }

    @Override
    public CommandRun submit(Dispatch dispatch, boolean dryRun, Actor actor) {
        List<NewCommand> sendable = dispatch.sendable();
        if (sendable.isEmpty()) throw new Problem("outbox.nothingToSend");
        List<NewCommand> queued =
                dryRun ? sendable.stream().map(this::rehearsal).toList() : sendable;
        CommandRun run = commands.open(dispatch.title(), queued, dryRun, actor);
        notices.post(Topic.COMMANDS);
        return run;
    }

    /** A rehearsal must not use up the key of the real thing. */
    private NewCommand rehearsal(NewCommand c) {
        return new NewCommand(
                c.connector(),
                c.operation(),
                "rehearsal_" + ticker.now().toEpochMilli() + "_" + ticker.nanos() + "_" + c.key(),
                c.person(),
                c.body());
    }

    @Override
    public void start() {
        pump.start();
    }

    @Override
    public void drain(Progress progress) {
        start();
        long total = left();
        while (true) {
            long seen = bell.rings();
            long left = left();
            total = Math.max(total, left);
            progress.at(total - left, total);
            if (left == 0 || progress.cancelled()) return;
            if (pump.onWire() == 0 && link().offline()) return;
            if (pump.restsFor(DRAIN_HORIZON)) return;
            bell.await(seen, LOOK_AGAIN);
        }
    }

    @Override
    public Link link() {
        Map<State, Long> counts = commands.counts();
        boolean byChoice = byChoice();
        return new Link(
                byChoice || pump.anyLost(),
                byChoice,
                counts.getOrDefault(State.WAITING, 0L),
                counts.getOrDefault(State.FAILED, 0L) + counts.getOrDefault(State.UNCERTAIN, 0L));
    }

    @Override
    public void setOffline(boolean offline, Actor actor) {
        settings.put(Settings.OFFLINE, Boolean.toString(offline), actor);
        bell.ring();
        notices.post(Topic.LINK);
    }

    @Override
    public void close() {
        subscription.close();
        pump.close(CLOSE_WITHIN);
    }

    private boolean byChoice() {
        return Boolean.parseBoolean(settings.get(Settings.OFFLINE, "false"));
    }

    /** Commands that are waiting or on the wire. */
    private long left() {
        Map<Command.State, Long> counts = commands.counts();
        return counts.getOrDefault(State.WAITING, 0L) + counts.getOrDefault(State.SENDING, 0L);
    }
}
