package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.CommandRun;
import embudo.domain.NewCommand;
import embudo.kernel.Language;
import embudo.outbox.NewsReader;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code outbox read|test|allow}: what came back of mails, a trial mail, addresses let in again.
 */
final class OutboxMail {
    private OutboxMail() {}

    @Command(name = "read", mixinStandardHelpOptions = true)
    static final class Read implements Callable<Integer> {
        private final Session session;

        Read(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            NewsReader.Count count = session.services().news().read();
            Terminal terminal = session.terminal();
            if (terminal.json())
                terminal.result(Map.of("taken", count.taken(), "left", count.left()));
            else
                terminal.line(terminal.texts().get("cli.outbox.read", count.taken(), count.left()));
            return 0;
        }
    }

    @Command(name = "test", mixinStandardHelpOptions = true)
    static final class Test implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ADDRESS")
        String to;

        @Option(names = "--template", defaultValue = "webinar_welcome")
        String template;

        Test(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Language language = terminal.texts().language();
            NewCommand mail = services.drafting().probe().copy(template, language, to);
            CommandRun run =
                    services.commands()
                            .open("outbox.title.trial", List.of(mail), false, Actor.COMMAND);
            services.outbox().drain(terminal.progress());
            embudo.domain.Command now =
                    services.commands()
                            .page(run.id(), EnumSet.noneOf(embudo.domain.Command.State.class), 0, 1)
                            .rows()
                            .getFirst();
            if (terminal.json()) terminal.result(OutboxCommands.row(now, terminal));
            else
                terminal.line(
                        (terminal.texts()
                                                .get(
                                                        "cli.state."
                                                                + now.state()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT))
                                        + " "
                                        + OutboxCommands.reason(now, terminal))
                                .strip());
            return now.state() == embudo.domain.Command.State.SENT ? 0 : 1;
        }
    }

    @Command(name = "allow", mixinStandardHelpOptions = true)
    static final class Allow implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "ADDRESS")
        String address;

        Allow(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            boolean lifted = session.services().suppressions().lift(address, Actor.COMMAND);
            session.terminal().say(lifted ? "cli.outbox.allowed" : "cli.outbox.notSuppressed");
            return 0;
        }
    }
}
