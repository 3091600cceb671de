package embudo.cli;

import embudo.intake.export.Exporter;
import embudo.intake.export.Format;
import embudo.intake.export.Since;
import embudo.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code export TABLE --out PATH}: any table of the workspace as a file, or all in a folder. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "TABLE", arity = "0..1", defaultValue = "leads")
    String table;

    @Mixin LeadOptions options = new LeadOptions();

    @Option(names = "--out", required = true)
    Path out;

    @Option(names = "--format")
    String format;

    @Option(names = "--since")
    String since;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        Path target = terminal.path(out);
        Exporter.Wanted wanted =
                new Exporter.Wanted(
                        table,
                        Format.of(format, target.toString()),
                        options.query(),
                        since == null ? Since.EVER : Since.parse(since, services.settings().zone()),
                        terminal.texts().language(),
                        terminal.texts()::get);
        Exporter.Written written = services.exporter().write(wanted, target, terminal.progress());
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("files", written.files().stream().map(Path::toString).toList());
            json.put("rows", written.rows());
            json.put("end", written.end().toString());
            terminal.result(json);
        } else {
            written.files().forEach(file -> terminal.line(file.toString()));
            written.rows().forEach((id, rows) -> terminal.say("cli.export.rows", name(id), rows));
            if (table.equals(Exporter.CHANGED)) terminal.line(written.end().toString());
        }
        if (table.equals(Exporter.CHANGED)) terminal.say("cli.export.next", written.end());
        return 0;
    }

    private String name(String id) {
        Texts texts = session.terminal().texts();
        return session.services()
                .exporter()
                .name(id, texts.language())
                .orElseGet(() -> texts.get("intake.table." + id));
    }
}
