package embudo.cli;

import embudo.kernel.Problem;
import embudo.kernel.Version;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Runs one command line. Exit code 0: done, 1: failed, 2: not understood. */
public final class Cli {
    private final Session session;
    private final CommandLine commands;

    public Cli(Supplier<Services> services, Host host, Terminal terminal) {
        session = new Session(services, host, terminal);
        commands = build(session);
    }

    /** Names of all commands; nested ones as {@code connector list}. */
    public static Set<String> names(Terminal terminal) {
        Set<String> names = new TreeSet<>();
        collect("", build(new Session(() -> null, null, terminal)), names);
        return names;
    }

    public int run(List<String> args) {
        return commands.execute(
                args.isEmpty() ? new String[] {"console"} : args.toArray(String[]::new));
    }

    private static CommandLine build(Session session) {
        CommandLine line = new CommandLine(new Root());
        line.addSubcommand(new WindowCommands.Console(session));
        line.addSubcommand(new WindowCommands.Demo(session));
        line.addSubcommand(new WindowCommands.Tour(session));
        line.addSubcommand(new WindowCommands.Snapshot(session));
        line.addSubcommand(new ChartCommand(session));
        line.addSubcommand(new ImportCommand(session));
        line.addSubcommand(new UndoCommand(session));
        line.addSubcommand(new LeadCommands.Leads(session));
        line.addSubcommand(new LeadCommands.Score(session));
        line.addSubcommand(SalesCommands.build(session));
        line.addSubcommand(SettingsCommand.build(session));
        line.addSubcommand(new FunnelCommand(session));
        line.addSubcommand(new CohortCommand(session));
        line.addSubcommand(new AttributionCommand(session));
        line.addSubcommand(new JourneysCommand(session));
        line.addSubcommand(new MetricCommand(session));
        line.addSubcommand(new KpiCommand(session));
        line.addSubcommand(new QueryCommand(session));
        line.addSubcommand(new ScenarioCommand(session));
        line.addSubcommand(PlanCommands.goals(session));
        line.addSubcommand(PlanCommands.annotations(session));
        line.addSubcommand(new WebinarsCommand(session));
        line.addSubcommand(BoardCommand.build(session));
        line.addSubcommand(new ReplayCommand(session));
        line.addSubcommand(ReportCommand.build(session));
        line.addSubcommand(new ExportCommand(session));
        line.addSubcommand(OutboxCommands.build(session));
        line.addSubcommand(ConnectorCommands.build(session));
        line.addSubcommand(DuplicateCommands.build(session));
        line.addSubcommand(SegmentCommands.build(session));
        line.addSubcommand(BackupCommand.build(session));
        line.addSubcommand(new RestoreCommand(session));
        line.addSubcommand(new VerifyCommand(session));
        line.addSubcommand(new EraseCommand(session));
        line.addSubcommand(ModelCommands.build(session));
        line.addSubcommand(WorkflowCommands.build(session));
        line.addSubcommand(SequenceCommands.build(session));
        line.addSubcommand(TaskCommands.build(session));
        line.addSubcommand(AlertCommands.build(session));
        line.addSubcommand(InsightCommand.build(session));
        line.addSubcommand(ScheduleCommand.build(session));
        line.addSubcommand(CustomerCommands.build(session));
        line.addSubcommand(new TickCommand(session));
        line.addSubcommand(new SystemsCommand(session));
        Terminal terminal = session.terminal();
        line.getCommandSpec().version("Embudo " + Version.current());
        line.setResourceBundle(new HelpBundle(terminal.texts()));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setExecutionExceptionHandler((e, c, parsed) -> failed(e, terminal));
        return line;
    }

    private static int failed(Exception e, Terminal terminal) {
        if (e instanceof Problem problem) terminal.err().println(terminal.texts().say(problem));
        else {
            LoggerFactory.getLogger(Cli.class).error("command failed", e);
            terminal.say("cli.unexpected", String.valueOf(e));
        }
        return 1;
    }

    private static void collect(String prefix, CommandLine line, Set<String> names) {
        line.getSubcommands()
                .forEach((name, sub) -> {
                    names.add(prefix + name);
                    collect(prefix + name + " ", sub, names);
                });
    }

    @Command(name = "embudo", mixinStandardHelpOptions = true)
    private static final class Root {}
}
