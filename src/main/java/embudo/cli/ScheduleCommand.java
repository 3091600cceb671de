package embudo.cli;

import embudo.domain.Upkeep;
import embudo.domain.Upkeep.Scheduled;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code schedule install|remove|status}: has the operating system run due work. */
final class ScheduleCommand {
    private ScheduleCommand() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new Install(session))
                .addSubcommand("remove", new Step(session, true))
                .addSubcommand("status", new Step(session, false));
    }

    @Command(name = "schedule", mixinStandardHelpOptions = true)
    private static final class Group {}

    private static int say(Session session) {
        Scheduled now = session.services().upkeep().scheduled();
        Terminal terminal = session.terminal();
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("by", now.by());
            json.put("installed", now.installed());
            json.put("minutes", now.minutes());
            terminal.result(json);
        }
        if (now.installed()) terminal.say("cli.schedule.on", now.minutes(), now.by());
        else terminal.say("cli.schedule.off");
        return 0;
    }

    @Command(name = "install", mixinStandardHelpOptions = true)
    private static final class Install implements Callable<Integer> {
        private final Session session;

        @Option(names = "--minutes", defaultValue = "15")
        int minutes;

        Install(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().upkeep().install(minutes);
            return say(session);
        }
    }

    @Command(mixinStandardHelpOptions = true)
    private static final class Step implements Callable<Integer> {
        private final Session session;
        private final boolean removing;

        Step(Session session, boolean removing) {
            this.session = session;
            this.removing = removing;
        }

        @Override
        public Integer call() {
            Upkeep upkeep = session.services().upkeep();
            if (removing) upkeep.remove();
            return say(session);
        }
    }
}
