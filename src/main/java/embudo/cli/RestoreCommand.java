package embudo.cli;

import embudo.domain.Maintenance.Restored;
import embudo.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code restore FILE|--latest}: a backup becomes the workspace again. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    Path file;

    @Option(names = "--latest")
    boolean latest;

    @Option(names = "--key")
    Path key;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (latest == (file != null)) throw new Problem("cli.restore.which");
        Terminal terminal = session.terminal();
        Restored done =
                session.host()
                        .restore(
                                latest ? null : terminal.path(file),
                                key == null ? null : terminal.path(key),
                                terminal);
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("backup", done.backup().toString());
            json.put("aside", done.aside() == null ? null : done.aside().toString());
            json.put("events", done.verdict().events());
            json.put("contacts", done.verdict().contacts());
            json.put("rows", done.rows());
            json.put("held", done.held());
            terminal.result(json);
        } else terminal.line(done.backup().toString());
        terminal.say("cli.restore.done", done.verdict().events(), done.verdict().contacts());
        if (done.aside() != null) terminal.say("cli.restore.aside", done.aside());
        terminal.say("cli.restore.held", done.held());
        return 0;
    }
}
