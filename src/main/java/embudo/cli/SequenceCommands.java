package embudo.cli;

import embudo.catalog.workflow.Workflow;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code sequence list|enrol|plan|map}: the workflows of which a lead is in one at a time. */
final class SequenceCommands {
    private static final String GROUP = "sequences";

    private SequenceCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Enrol(session))
                .addSubcommand(new SequencePlanCommands(session))
                .addSubcommand(new SequenceMapCommand(session));
    }

    @Command(name = "sequence", mixinStandardHelpOptions = true)
    private static final class Group {}

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            List<Workflow> sequences =
                    session.services().flow().book().all().values().stream()
                            .filter(w -> GROUP.equals(w.group()))
                            .toList();
            WorkflowCommands.print(session, sequences, "sequences");
            return 0;
        }
    }

    @Command(name = "enrol", mixinStandardHelpOptions = true)
    private static final class Enrol implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        String name;

        @Parameters(index = "1..*", paramLabel = "LEADS")
        List<String> leads = List.of();

        @Option(names = "--where", paramLabel = "CONDITION", defaultValue = "")
        String where;

        Enrol(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return WorkflowRunCommands.enrol(session, name, leads, where);
        }
    }
}
