package embudo.cli;

import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.report.Draft;
import embudo.report.Reports;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code report NAME --out FILE.pdf} takes the figures, writes the report and keeps both. Paper
 * follows the language unless chosen.
 */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Spec CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1")
    String name;

    @Option(names = "--out")
    Path out;

    @Option(names = "--period")
    String period;

    @Option(names = "--paper")
    String paper;

    ReportCommand(Session session) {
        this.session = session;
    }

    static CommandLine build(Session session) {
        return new CommandLine(new ReportCommand(session))
                .addSubcommand(new ReportArchive.Declared(session))
                .addSubcommand(new ReportArchive.Runs(session))
                .addSubcommand(new ReportArchive.Again(session))
                .addSubcommand(new ReportArchive.Remove(session))
                .addSubcommand(new ReportArchive.BringBack(session))
                .addSubcommand(new ReportSchedule(session));
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        if (name == null || out == null)
            throw new CommandLine.ParameterException(
                    spec.commandLine(), terminal.texts().get("cli.report.incomplete"));
        Services services = session.settled();
        Reports reports = services.reports();
        Language language = terminal.texts().language();
        Period asked =
                period == null
                        ? reports.period(reports.kind(name))
                        : FigureCommands.period(services, period);
        Draft draft = reports.draft(name, asked, language, paper(paper, language));
        return wrote(terminal, reports.write(draft, terminal.path(out), Actor.COMMAND));
    }

    /** The sheet named, or the language's own. */
    static Reports.Paper paper(String named, Language language) {
        if (named == null) return Reports.Paper.of(language);
        Reports.Paper paper = Reports.Paper.of(named.toLowerCase(Locale.ROOT));
        if (paper == null) throw new Problem("cli.report.paper", named);
        return paper;
    }

    static int wrote(Terminal terminal, Reports.Made made) {
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", made.file().toString());
            json.put("pages", made.pages());
            json.put("bytes", made.bytes());
            json.put("run", made.run());
            terminal.result(json);
        } else terminal.line(made.file().toString());
        if (!made.same()) terminal.say("cli.report.differs");
        return 0;
    }
}
