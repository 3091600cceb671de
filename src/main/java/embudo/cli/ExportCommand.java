package embudo.cli;

import embudo.intake.LeadExport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code export --out FILE}: leads as CSV or JSON lines. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin LeadOptions options = new LeadOptions();

    @Option(names = "--out", required = true)
    Path out;

    @Option(names = "--format")
    String format;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        Path target = terminal.path(out);
        String wanted =
                format != null ? format : target.toString().endsWith(".jsonl") ? "jsonl" : "csv";
        long written =
                new LeadExport(services.leads(), services.contacts())
                        .write(
                                options.query(),
                                target,
                                LeadExport.Format.valueOf(wanted.toUpperCase(Locale.ROOT)),
                                terminal.texts().language(),
                                terminal.progress());
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", target.toString());
            json.put("leads", written);
            terminal.result(json);
        } else terminal.line(target.toString());
        terminal.say("cli.export.done", written);
        return 0;
    }
}
