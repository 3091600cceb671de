package embudo.cli;

import embudo.outbox.Outbox;
import embudo.watch.Round;

import picocli.CommandLine.Command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Does what is due, without a window: for schedules of the operating system. */
@Command(name = "tick", mixinStandardHelpOptions = true)
final class TickCommand implements Callable<Integer> {
    private final Session session;

    TickCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        services.news().read();
        session.settled();
        services.flow().tick();
        services.outbox().drain(terminal.progress());
        session.settled();
        Round round = services.watch().check();
        // What alerts set going and tell leaves with this run.
        session.settled();
        services.outbox().drain(terminal.progress());
        services.upkeep().due();
        Outbox.Link link = services.outbox().link();
        long tasks = services.flow().cases().tasks(false, 0, 1).total();
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("waiting", link.waiting());
            json.put("attention", link.attention());
            json.put("tasks", tasks);
            json.put("alerts", round.raised().size());
            terminal.result(json);
        }
        terminal.say("cli.tick.done", link.waiting(), link.attention(), tasks);
        terminal.say("cli.tick.alerts", round.raised().size());
        return 0;
    }
}
