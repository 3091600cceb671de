package embudo.cli;

import embudo.kernel.Language;
import embudo.report.Reports;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code report NAME --out FILE.pdf}. Paper follows the language unless chosen: Letter for English,
 * A4 for Spanish.
 */
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME")
    String name;

    @Option(names = "--out", required = true)
    Path out;

    @Option(names = "--period")
    String period;

    @Option(names = "--paper")
    String paper;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        Language language = terminal.texts().language();
        Reports.Paper sheet =
                paper == null
                        ? (language == Language.ES ? Reports.Paper.A4 : Reports.Paper.LETTER)
                        : Reports.Paper.valueOf(paper.toUpperCase(Locale.ROOT));
        Reports.Made made =
                services.reports()
                        .write(
                                name,
                                FigureCommands.period(services, period),
                                language,
                                sheet,
                                terminal.path(out));
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", made.file().toString());
            json.put("pages", made.pages());
            json.put("bytes", made.bytes());
            terminal.result(json);
        } else terminal.line(made.file().toString());
        return 0;
    }
}
