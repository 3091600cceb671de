package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.watch.WatchDesk;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code alert list|check|show|acknowledge|mute|assign}: what the rules raised. */
final class AlertCommands {
    private AlertCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new AlertCheckCommand(session))
                .addSubcommand(new Show(session))
                .addSubcommand(new Acknowledge(session))
                .addSubcommand(new Mute(session))
                .addSubcommand(new Assign(session))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Command(name = "alert", mixinStandardHelpOptions = true)
    private static final class Group {}

    /** Works on one alert, and answers with it. */
    private abstract static class OfAlert implements Callable<Integer> {
        final Session session;

        @Parameters(paramLabel = "ALERT", index = "0")
        long id;

        OfAlert(Session session) {
            this.session = session;
        }

        abstract void act(WatchDesk desk);

        @Override
        public Integer call() {
            WatchDesk desk = session.services().watch();
            act(desk);
            Alert alert =
                    desk.book().byId(id).orElseThrow(() -> new Problem("domain.alert.unknown", id));
            AlertPrint print = new AlertPrint(session);
            if (session.terminal().json()) {
                Map<String, Object> json = print.json(alert);
                json.put("people", List.copyOf(desk.people(alert)));
                session.terminal().result(json);
            } else print.whole(alert);
            return 0;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    private static final class Show extends OfAlert {
        Show(Session session) {
            super(session);
        }

        @Override
        void act(WatchDesk desk) {}
    }

    @Command(name = "acknowledge", aliases = "ack", mixinStandardHelpOptions = true)
    private static final class Acknowledge extends OfAlert {
        Acknowledge(Session session) {
            super(session);
        }

        @Override
        void act(WatchDesk desk) {
            desk.acknowledge(id, Actor.COMMAND);
        }
    }

    @Command(name = "mute", mixinStandardHelpOptions = true)
    private static final class Mute extends OfAlert {
        @Option(names = "--hours", defaultValue = "24")
        int hours;

        Mute(Session session) {
            super(session);
        }

        @Override
        void act(WatchDesk desk) {
            desk.mute(id, Duration.ofHours(hours), Actor.COMMAND);
        }
    }

    @Command(name = "assign", mixinStandardHelpOptions = true)
    private static final class Assign extends OfAlert {
        @Parameters(paramLabel = "NAME", index = "1", defaultValue = "")
        String name;

        Assign(Session session) {
            super(session);
        }

        @Override
        void act(WatchDesk desk) {
            desk.assign(id, name, Actor.COMMAND);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Option(names = "--state", paramLabel = "STATE")
        List<State> states;

        @Option(names = "--limit", defaultValue = "50")
        int limit;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Set<State> wanted =
                    states == null
                            ? EnumSet.of(State.NEW, State.ACKNOWLEDGED)
                            : EnumSet.copyOf(states);
            Page<Alert> page = session.services().watch().book().page(wanted, 0, limit);
            AlertPrint print = new AlertPrint(session);
            Terminal terminal = session.terminal();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Alert alert : page.rows()) rows.add(print.json(alert));
            if (terminal.json()) terminal.result(Map.of("total", page.total(), "alerts", rows));
            else print.table(page.rows());
            terminal.say("cli.alert.total", page.rows().size(), page.total());
            return 0;
        }
    }
}
