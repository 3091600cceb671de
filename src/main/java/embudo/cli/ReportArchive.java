package embudo.cli;

import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.kernel.Language;
import embudo.report.Draft;
import embudo.report.Reports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Which reports there are, which were made, and making one again from its own figures. */
final class ReportArchive {
    private ReportArchive() {}

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Declared implements Callable<Integer> {
        private final Session session;

        Declared(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Language language = terminal.texts().language();
            List<Map<String, Object>> json = new ArrayList<>();
            Table table = new Table(terminal, "report", "name", "period");
            Reports reports = session.settled().reports();
            for (ReportKind kind : reports.kinds()) {
                String period = terminal.texts().formats().period(reports.period(kind));
                table.row(kind.key(), kind.name().get(language), period);
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("report", kind.key());
                line.put("name", kind.name().get(language));
                line.put("from", reports.period(kind).from().toString());
                line.put("to", reports.period(kind).to().toString());
                line.put("systems", kind.systems());
                json.add(line);
            }
            if (terminal.json()) terminal.result(json);
            else table.print();
            return 0;
        }
    }

    @Command(name = "runs", mixinStandardHelpOptions = true)
    static final class Runs implements Callable<Integer> {
        private final Session session;

        @Option(names = "--limit", defaultValue = "50")
        int limit;

        Runs(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.services();
            List<Map<String, Object>> json = new ArrayList<>();
            Table table =
                    new Table(
                                    terminal,
                                    "run",
                                    "report",
                                    "period",
                                    "language",
                                    "paper",
                                    "made",
                                    "pages",
                                    "file")
                            .right(6);
            for (ReportRun run : services.reports().runs(limit)) {
                table.row(
                        run.id(),
                        run.report(),
                        terminal.texts().formats().period(run.period()),
                        run.language().code(),
                        run.paper(),
                        terminal.texts()
                                .formats()
                                .fullMoment(run.madeAt(), services.settings().zone()),
                        run.pages(),
                        run.file());
                json.add(json(run));
            }
            if (terminal.json()) terminal.result(json);
            else table.print();
            return 0;
        }

        private static Map<String, Object> json(ReportRun run) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("run", run.id());
            json.put("report", run.report());
            json.put("from", run.period().from().toString());
            json.put("to", run.period().to().toString());
            json.put("language", run.language().code());
            json.put("paper", run.paper());
            json.put("made", run.madeAt().toString());
            json.put("pages", run.pages());
            json.put("bytes", run.bytes());
            json.put("digest", run.digest());
            json.put("program", run.program());
            json.put("file", run.file());
            return json;
        }
    }

    @Command(name = "again", mixinStandardHelpOptions = true)
    static final class Again implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "RUN")
        long run;

        @Option(names = "--out", required = true)
        Path out;

        @Option(names = "--language")
        String language;

        @Option(names = "--paper")
        String paper;

        Again(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Reports reports = session.services().reports();
            ReportRun made = reports.run(run);
            Language spoken = language == null ? made.language() : Language.of(language);
            Reports.Paper sheet =
                    paper == null && language == null
                            ? Reports.Paper.of(made.paper())
                            : ReportCommand.paper(paper, spoken);
            Draft draft = reports.again(run, spoken, sheet);
            return ReportCommand.wrote(
                    terminal, reports.write(draft, terminal.path(out), Actor.COMMAND));
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "RUN")
        long run;

        Remove(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().reports().remove(run, Actor.COMMAND);
            session.terminal().say("cli.report.removed", String.valueOf(run));
            return 0;
        }
    }

    @Command(name = "bring-back", mixinStandardHelpOptions = true)
    static final class BringBack implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "RUN")
        long run;

        BringBack(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().reports().bringBack(run, Actor.COMMAND);
            session.terminal().say("cli.report.back", String.valueOf(run));
            return 0;
        }
    }
}
