package embudo.cli;

import embudo.domain.Command.State;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.outbox.Dispatch;
import embudo.outbox.Reason;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code outbox send|list|show|retry|discard|resolve|read|test|allow}: what leaves the machine. The
 * group also answers to {@code command}.
 */
final class OutboxCommands {
    private OutboxCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new Send(session))
                .addSubcommand(new ListAll(session))
                .addSubcommand(new OutboxDecisions.Show(session))
                .addSubcommand(new OutboxDecisions.Retry(session))
                .addSubcommand(new OutboxDecisions.Discard(session))
                .addSubcommand(new OutboxDecisions.Resolve(session))
                .addSubcommand(new OutboxMail.Read(session))
                .addSubcommand(new OutboxMail.Test(session))
                .addSubcommand(new OutboxMail.Allow(session));
    }

    /** Why a command stands where it stands, in words; empty when there is nothing to say. */
    static String reason(embudo.domain.Command command, Terminal terminal) {
        Reason reason = Reason.read(command.error());
        return reason == null ? "" : terminal.texts().get(reason.key(), reason.args().toArray());
    }

    /**
     * @throws Problem when there is no such state
     */
    static State state(String name) {
        for (State state : State.values()) if (state.name().equalsIgnoreCase(name)) return state;
        throw new Problem("cli.outbox.noState", name);
    }

    static Map<String, Object> row(embudo.domain.Command c, Terminal terminal) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", c.id());
        row.put("run", c.run());
        row.put("connector", c.connector());
        row.put("operation", c.operation());
        row.put("key", c.key());
        row.put("person", c.person());
        row.put("state", c.state().name().toLowerCase(Locale.ROOT));
        row.put("attempts", c.attempts());
        row.put("error", c.error() == null ? null : reason(c, terminal));
        return row;
    }

    @Command(name = "outbox", aliases = "command", mixinStandardHelpOptions = true)
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
            if (state != null) states.add(state(state));
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
                json.add(row(c, terminal));
            }
            if (terminal.json()) terminal.result(Map.of("total", page.total(), "commands", json));
            else table.print();
            return 0;
        }
    }
}
