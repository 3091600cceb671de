package embudo.cli;

import embudo.domain.Maintenance;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code verify}: checks the whole store, or a backup. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--backup")
    Path backup;

    @Option(names = "--key")
    Path key;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Maintenance.Verdict verdict =
                backup == null
                        ? session.services().maintenance().verify(terminal.progress())
                        : session.host()
                                .verify(
                                        terminal.path(backup),
                                        key == null ? null : terminal.path(key),
                                        terminal);
        List<String> findings = verdict.findings().stream().map(terminal.texts()::say).toList();
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sound", verdict.sound());
            json.put("events", verdict.events());
            json.put("contacts", verdict.contacts());
            json.put("findings", findings);
            terminal.result(json);
        } else {
            findings.forEach(terminal::line);
            terminal.line(
                    terminal.texts()
                            .get(
                                    verdict.sound() ? "cli.verify.sound" : "cli.verify.findings",
                                    verdict.events(),
                                    verdict.contacts(),
                                    findings.size()));
        }
        return verdict.sound() ? 0 : 1;
    }
}
