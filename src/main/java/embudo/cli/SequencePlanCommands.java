package embudo.cli;

import embudo.catalog.sketch.SequencePlan;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.Tree;
import embudo.catalog.sketch.Yaml;
import embudo.flow.DraftDesk;
import embudo.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code sequence plan}: the mails of a sequence by day; what is changed becomes a draft. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class SequencePlanCommands implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME")
    String name;

    @Option(names = "--mail", paramLabel = "STEP")
    String mail;

    @Option(names = "--day", paramLabel = "DAY")
    Integer day;

    @Option(names = "--template", paramLabel = "TEMPLATE")
    String template;

    @Option(names = "--remove")
    boolean remove;

    @Option(names = "--add")
    boolean add;

    SequencePlanCommands(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        DraftDesk desk = session.services().drafting();
        Sketch before = desk.open(name).looked().sketch();
        if (before == null) throw new Problem("flow.draft.unreadable", name);
        if (SequencePlan.of(before).isEmpty()) throw new Problem("cli.sequence.none", name);
        if (mail != null && SequencePlan.of(before).stream().noneMatch(m -> m.step().equals(mail)))
            throw new Problem("cli.sequence.no_mail", mail, name);
        Sketch after = changed(before);
        if (!after.equals(before)) {
            desk.keep(name, Yaml.write(after.tree()));
            session.terminal()
                    .say(
                            "cli.draft.kept",
                            name,
                            desk.changes(name).size(),
                            desk.open(name).looked().flaws().size());
        }
        print(SequencePlan.of(after));
        return 0;
    }

    private Sketch changed(Sketch s) {
        if (add) {
            if (template == null) throw new Problem("cli.sequence.template");
            return SequencePlan.add(s, template);
        }
        if (mail == null) return s;
        if (remove) return SequencePlan.remove(s, mail);
        Sketch now =
                template == null
                        ? s
                        : s.with(s.step(mail).with("with.template", Tree.text(template)));
        return day == null ? now : SequencePlan.move(now, mail, day);
    }

    private void print(List<SequencePlan.Mail> mails) {
        Terminal terminal = session.terminal();
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = new Table(terminal, "day", "step", "template").right(0);
        for (SequencePlan.Mail m : mails) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("day", m.day());
            row.put("step", m.step());
            row.put("template", m.template());
            rows.add(row);
            table.row(m.day(), m.step(), m.template());
        }
        if (terminal.json()) terminal.result(Map.of("sequence", name, "mails", rows));
        else table.print();
    }
}
