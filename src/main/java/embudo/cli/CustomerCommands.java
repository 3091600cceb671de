package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.loyalty.PointsChange;
import embudo.flow.points.LevelUps;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.measure.Customer;
import embudo.measure.CustomerQuery;
import embudo.measure.CustomerQuery.Show;
import embudo.measure.CustomerQuery.Sort;
import embudo.measure.Customers;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code customer list|show|award|redeem|undo|export}. */
final class CustomerCommands {
    private CustomerCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new ShowOne(session))
                .addSubcommand(new Award(session))
                .addSubcommand(new Redeem(session))
                .addSubcommand(new Undo(session))
                .addSubcommand(new Export(session))
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Command(name = "customer", mixinStandardHelpOptions = true)
    private static final class Group {}

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Option(names = "--show", defaultValue = "ALL")
        Show show;

        @Option(names = "--sort", defaultValue = "CHURN")
        Sort sort;

        @Option(names = "--limit", defaultValue = "50")
        int limit;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Customers customers = session.settled().customers();
            Page<Customer> page = customers.page(new CustomerQuery(show, sort), 0, limit);
            CustomerPrint print = new CustomerPrint(session);
            Terminal terminal = session.terminal();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Customer customer : page.rows()) rows.add(print.json(customer));
            if (terminal.json()) terminal.result(Map.of("total", page.total(), "customers", rows));
            else print.table(page.rows());
            terminal.say("cli.customer.total", page.rows().size(), page.total());
            return 0;
        }
    }

    /** Works on one customer, and answers with it. */
    private abstract static class OfCustomer implements Callable<Integer> {
        final Session session;

        @Parameters(paramLabel = "CUSTOMER", index = "0")
        String who;

        OfCustomer(Session session) {
            this.session = session;
        }

        abstract void act(Customers customers, long person);

        @Override
        public Integer call() {
            Services services = session.settled();
            long person = LeadCommands.find(services, who).id();
            act(services.customers(), person);
            Customer customer =
                    session.settled()
                            .customers()
                            .of(person)
                            .orElseThrow(() -> new Problem("cli.customer.none", who));
            new CustomerPrint(session).whole(customer);
            return 0;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    private static final class ShowOne extends OfCustomer {
        ShowOne(Session session) {
            super(session);
        }

        @Override
        void act(Customers customers, long person) {}
    }

    @Command(name = "award", mixinStandardHelpOptions = true)
    private static final class Award extends OfCustomer {
        @Parameters(paramLabel = "POINTS", index = "1")
        int points;

        @Option(names = "--reason", defaultValue = "gift")
        String reason;

        Award(Session session) {
            super(session);
        }

        @Override
        void act(Customers customers, long person) {
            if (points < 1) throw new Problem("cli.customer.points", points);
            PointsChange.Give give =
                    PointsChange.Give.of(
                            person, reason, cause(session, "award"), points, now(session));
            customers
                    .points()
                    .award(
                            LevelUps.with(
                                    List.of(give),
                                    customers.points().of(List.of(person)),
                                    customers.loyalty()),
                            Actor.COMMAND);
        }
    }

    @Command(name = "redeem", mixinStandardHelpOptions = true)
    private static final class Redeem extends OfCustomer {
        @Parameters(paramLabel = "POINTS", index = "1")
        int points;

        @Option(names = "--reason", required = true)
        String reason;

        @Option(names = "--key")
        String key;

        Redeem(Session session) {
            super(session);
        }

        @Override
        void act(Customers customers, long person) {
            String cause = key == null ? cause(session, "redeem") : "redeem/" + key;
            customers.points().redeem(person, points, reason, cause, Actor.COMMAND);
        }
    }

    @Command(name = "undo", mixinStandardHelpOptions = true)
    private static final class Undo implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "LINE")
        long line;

        Undo(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            long points = session.services().customers().points().undo(line, Actor.COMMAND);
            Terminal terminal = session.terminal();
            if (terminal.json()) terminal.result(Map.of("line", line, "points", points));
            terminal.say("cli.customer.undone", points);
            return 0;
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    private static final class Export implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "FILE")
        Path file;

        @Option(names = "--show", defaultValue = "ALL")
        Show show;

        Export(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Customers customers = session.settled().customers();
            List<Customer> all =
                    customers
                            .page(new CustomerQuery(show, Sort.VALUE), 0, Integer.MAX_VALUE)
                            .rows();
            new CustomerPrint(session).file(all, session.terminal().path(file));
            session.terminal().say("cli.customer.exported", all.size(), file);
            return 0;
        }
    }

    private static Instant now(Session session) {
        return session.services().ticker().now();
    }

    /** A cause of its own for each time somebody asks. */
    private static String cause(Session session, String what) {
        return what + "/" + now(session).toEpochMilli() + "/" + session.services().ticker().nanos();
    }
}
