package embudo.outbox;

import embudo.domain.Actor;
import embudo.domain.CommandRun;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.plugins.FakeSettings;
import embudo.plugins.Plugins;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;

/** One process: an outbox that sends to one address, over a disk that may outlive it. */
final class Bench implements AutoCloseable {
    static final Pace QUICK =
            new Pace(
                    Pace.backoff(Duration.ofMillis(5), 2, Duration.ofMillis(80)),
                    Pace.backoff(Duration.ofMillis(10), 2, Duration.ofMillis(80)),
                    8,
                    4,
                    Duration.ofMillis(10));

    final FakeSettings settings = new FakeSettings();
    final People people;
    final FakeCommands commands;
    final Plugins plugins;
    final Sender sender;
    final Notices notices;
    private final Work work = new Work();

    Bench(String url, int leads) {
        this(url, leads, new Notices(), null);
    }

    private Bench(String url, int leads, Notices notices, FakeCommands disk) {
        this.notices = notices;
        people = People.complete(leads);
        commands = disk == null ? new FakeCommands(Ticker.system(), notices) : disk;
        plugins =
                new Plugins(
                        settings,
                        settings.secrets(),
                        Ticker.system(),
                        null,
                        Duration.ofMillis(300));
        plugins.configure("webhook", Map.of("url", url, "secret", Receiver.SECRET), Actor.WINDOW);
        sender =
                new Sender(
                        commands,
                        people,
                        people,
                        settings,
                        plugins,
                        notices,
                        work,
                        Ticker.system(),
                        band -> "follow_up_call",
                        new Recipients(null, null, person -> true),
                        QUICK);
    }

    /** The next process on the same disk. */
    Bench afterCrash(String url, int leads) {
        Notices fresh = new Notices();
        return new Bench(url, leads, fresh, commands.afterCrash(fresh));
    }

    CommandRun submit(int leads, boolean dryRun) {
        Dispatch dispatch =
                sender.prepareLeads("webhook", LongStream.rangeClosed(1, leads).boxed().toList());
        return sender.submit(dispatch, dryRun, Actor.WINDOW);
    }

    @Override
    public void close() {
        sender.close();
        plugins.close();
        work.close();
    }
}
