package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Command.State;
import embudo.kernel.Problem;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code outbox show|retry|discard|resolve}: one action in full, and a person's word on it. */
final class OutboxDecisions {
    private static final int MOST = 100_000;

    private OutboxDecisions() {}

    private static embudo.domain.Command find(Services services, long id) {
        return services.commands()
                .byId(id)
                .orElseThrow(() -> new Problem("cli.command.unknown", String.valueOf(id)));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ID")
        long id;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            embudo.domain.Command c = find(session.services(), id);
            if (terminal.json()) {
                Map<String, Object> row = OutboxCommands.row(c, terminal);
                row.put("body", c.body());
                row.put("createdAt", c.createdAt().toString());
                row.put("settledAt", c.settledAt() == null ? null : c.settledAt().toString());
                terminal.result(row);
                return 0;
            }
            Table table = new Table(terminal, "id", "connector", "person", "state", "detail");
            table.row(
                    c.id(),
                    c.connector(),
                    c.person(),
                    terminal.texts().get("cli.state." + word(c.state())),
                    OutboxCommands.reason(c, terminal));
            table.print();
            terminal.line(c.body());
            return 0;
        }
    }

    /** A person's word on failed or uncertain actions: those named, or all in a state. */
    private abstract static class Decide implements Callable<Integer> {
        private final Session session;
        private final State to;

        @ArgGroup(multiplicity = "1")
        Which which;

        Decide(Session session, State to) {
            this.session = session;
            this.to = to;
        }

        private static final class Which {
            @Parameters(paramLabel = "ID", arity = "1..*")
            List<Long> ids = List.of();

            @Option(names = "--state")
            String state;
        }

        @Override
        public Integer call() {
            Services services = session.services();
            List<Long> ids = new ArrayList<>(which.ids);
            if (which.state != null) {
                Set<State> states = EnumSet.of(OutboxCommands.state(which.state));
                services.commands().page(0, states, 0, MOST).rows().forEach(c -> ids.add(c.id()));
            }
            for (long id : ids) find(services, id);
            for (long id : ids) services.commands().decide(id, to, Actor.COMMAND);
            return told(session, ids, to);
        }
    }

    private static int told(Session session, List<Long> ids, State to) {
        Services services = session.services();
        if (to == State.WAITING && !ids.isEmpty())
            session.settled().outbox().drain(session.terminal().progress());
        boolean failed = false;
        for (long id : ids) {
            embudo.domain.Command now = find(services, id);
            failed |= now.state() == State.FAILED;
            session.terminal()
                    .line(
                            (id
                                            + " "
                                            + session.terminal()
                                                    .texts()
                                                    .get("cli.state." + word(now.state()))
                                            + " "
                                            + OutboxCommands.reason(now, session.terminal()))
                                    .strip());
        }
        return failed ? 1 : 0;
    }

    @Command(name = "retry", mixinStandardHelpOptions = true)
    static final class Retry extends Decide {
        Retry(Session session) {
            super(session, State.WAITING);
        }
    }

    @Command(name = "discard", mixinStandardHelpOptions = true)
    static final class Discard extends Decide {
        Discard(Session session) {
            super(session, State.DISCARDED);
        }
    }

    /** What became of an uncertain action, as a person found out. */
    @Command(name = "resolve", mixinStandardHelpOptions = true)
    static final class Resolve implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ID", arity = "1..*")
        List<Long> ids;

        @ArgGroup(multiplicity = "1")
        Found found;

        Resolve(Session session) {
            this.session = session;
        }

        private static final class Found {
            @Option(names = "--arrived", required = true)
            boolean arrived;

            @Option(names = "--not-arrived", required = true)
            boolean lost;
        }

        @Override
        public Integer call() {
            Services services = session.services();
            for (long id : ids)
                if (find(services, id).state() != State.UNCERTAIN)
                    throw new Problem("cli.outbox.notUncertain", String.valueOf(id));
            State to = found.arrived ? State.SENT : State.WAITING;
            for (long id : ids) services.commands().decide(id, to, Actor.COMMAND);
            return told(session, ids, to);
        }
    }
}
