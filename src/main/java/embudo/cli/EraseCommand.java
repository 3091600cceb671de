package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.Erasure;
import embudo.domain.Erasure.Trace;
import embudo.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code erase CONTACT}: forgets a person for good, and says what went. */
@Command(name = "erase", mixinStandardHelpOptions = true)
final class EraseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CONTACT", arity = "0..1")
    String contact;

    @Option(names = "--dry-run")
    boolean dryRun;

    @Option(names = "--yes")
    boolean yes;

    @Option(names = "--readmit", paramLabel = "ADDRESS")
    String readmit;

    EraseCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if ((contact == null) == (readmit == null)) throw new Problem("cli.erase.which");
        return readmit == null ? erase() : readmit();
    }

    private int readmit() {
        Terminal terminal = session.terminal();
        String address = readmit.strip().toLowerCase(Locale.ROOT);
        boolean known = session.services().erasures().readmit(address, Actor.COMMAND);
        if (!known) throw new Problem("cli.erase.stranger", readmit);
        if (terminal.json()) terminal.result(Map.of("readmitted", true));
        terminal.say("cli.erase.readmitted");
        return 0;
    }

    private int erase() {
        Services services = session.settled();
        Contact person = LeadCommands.find(services, contact);
        Erasure plan = services.erasures().plan(person.id());
        boolean really = yes && !dryRun;
        Erasure told =
                really
                        ? services.erasures()
                                .erase(person.id(), Actor.COMMAND, session.terminal().progress())
                        : plan;
        boolean packed = really && session.host().pack();
        Terminal terminal = session.terminal();
        if (terminal.json()) terminal.result(json(told, really, packed));
        else print(told);
        if (!really) terminal.say(dryRun ? "cli.erase.dry" : "cli.erase.confirm");
        else terminal.say(packed ? "cli.erase.packed" : "cli.erase.unpacked");
        return really || dryRun ? 0 : 1;
    }

    private void print(Erasure told) {
        Terminal terminal = session.terminal();
        Table table = new Table(terminal, "what", "rows").right(1);
        for (Trace trace : Trace.values())
            if (told.traces().containsKey(trace))
                table.row(
                        terminal.texts()
                                .get("domain.trace." + trace.name().toLowerCase(Locale.ROOT)),
                        told.traces().get(trace));
        table.print();
        if (told.copies().isEmpty()) return;
        terminal.line(terminal.texts().get("cli.erase.copies", told.copies().size()));
        for (Path copy : told.copies()) terminal.line("  " + copy);
    }

    private static Map<String, Object> json(Erasure told, boolean erased, boolean packed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", told.person());
        json.put("identities", told.identities());
        json.put("erased", erased);
        Map<String, Object> traces = new LinkedHashMap<>();
        for (Trace trace : Trace.values())
            traces.put(
                    trace.name().toLowerCase(Locale.ROOT), told.traces().getOrDefault(trace, 0L));
        json.put("traces", traces);
        json.put("copies", told.copies().stream().map(Path::toString).toList());
        json.put("packed", packed);
        return json;
    }
}
