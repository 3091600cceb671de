package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Command.State;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.outbox.Dispatch;
import embudo.outbox.Reason;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code command send|list|retry|discard}: what leaves the machine. */
final class OutboxCommands {
    private OutboxCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new Send(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Decide.Retry(session))
                .addSubcommand(new Decide.Discard(session));
    }

    /** Why a command stands where it stands, in words; empty when there is nothing to say. */
    static String reason(embudo.domain.Command command, Terminal terminal) {
        Reason reason = Reason.read(command.error());
        return reason == null ? "" : terminal.texts().get(reason.key(), reason.args().toArray());
    }

    @Command(name = "command", mixinStandardHelpOptions = true)
    private static final class Group {}

    @Command(name = "send", mixinStandardHelpOptions = true)
    private static final class Send implements Callable<Integer> {
        private final Session session;

        @Mixin LeadOptions options = new LeadOptions();

        @Option(names = "--connector", defaultValue = "webhook")
        String connector;

        @Option(names = "--dry-run")
        boolean dryRun;

        Send(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Dispatch dispatch =
                    services.outbox()
                            .prepareLeads(connector, services.leads().ids(options.query()));
            return Sending.run(session, dispatch, dryRun);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Option(names = "--state")
        String state;

        @Option(names = "--limit", defaultValue = "50")
        int limit;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            EnumSet<State> states = EnumSet.noneOf(State.class);
            if (state != null) states.add(State.valueOf(state.toUpperCase(Locale.ROOT)));
            Page<embudo.domain.Command> page =
                    session.services().commands().page(0, states, 0, limit);
            List<Map<String, Object>> json = new ArrayList<>();
            Table table =
                    new Table(terminal, "id", "connector", "person", "state", "attempts", "detail")
                            .right(4);
            for (embudo.domain.Command c : page.rows()) {
                String name = c.state().name().toLowerCase(Locale.ROOT);
                table.row(
                        c.id(),
                        c.connector(),
                        c.person(),
                        terminal.texts().get("cli.state." + name),
                        c.attempts(),
                        reason(c, terminal));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("id", c.id());
                row.put("run", c.run());
                row.put("connector", c.connector());
                row.put("operation", c.operation());
                row.put("key", c.key());
                row.put("person", c.person());
                row.put("state", name);
                row.put("attempts", c.attempts());
                row.put("error", c.error() == null ? null : reason(c, terminal));
                json.add(row);
            }
            if (terminal.json()) terminal.result(Map.of("total", page.total(), "commands", json));
            else table.print();
            return 0;
        }
    }

    /** A person's word on a failed or uncertain command. */
    private abstract static class Decide implements Callable<Integer> {
        private final Session session;
        private final State to;

        @Parameters(paramLabel = "ID")
        long id;

        Decide(Session session, State to) {
            this.session = session;
            this.to = to;
        }

        @Override
        public Integer call() {
            Services services = session.services();
            services.commands()
                    .byId(id)
                    .orElseThrow(() -> new Problem("cli.command.unknown", String.valueOf(id)));
            services.commands().decide(id, to, Actor.COMMAND);
            if (to == State.WAITING) services.outbox().drain(session.terminal().progress());
            State now = services.commands().byId(id).orElseThrow().state();
            session.terminal()
                    .line(
                            session.terminal()
                                    .texts()
                                    .get("cli.state." + now.name().toLowerCase(Locale.ROOT)));
            return now == State.FAILED ? 1 : 0;
        }

        @Command(name = "retry", mixinStandardHelpOptions = true)
        private static final class Retry extends Decide {
            Retry(Session session) {
                super(session, State.WAITING);
            }
        }

        @Command(name = "discard", mixinStandardHelpOptions = true)
        private static final class Discard extends Decide {
            Discard(Session session) {
                super(session, State.DISCARDED);
            }
        }
    }
}
