package embudo.cli;

import embudo.domain.Actor;
import embudo.report.ReportPlan;
import embudo.report.Reports;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code report schedule} says which reports are made by themselves, where to and when next; with
 * {@code --run} it makes those that are due.
 */
@Command(name = "schedule", mixinStandardHelpOptions = true)
final class ReportSchedule implements Callable<Integer> {
    private final Session session;

    @ArgGroup Change change;

    @Option(names = "--run")
    boolean run;

    /** Where to, or no longer. */
    static final class Change {
        @Option(names = "--folder", paramLabel = "DIR", required = true)
        Path folder;

        @Option(names = "--off", required = true)
        boolean off;
    }

    ReportSchedule(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        ReportPlan plan = services.reportPlan();
        if (change != null)
            plan.into(change.off ? null : terminal.path(change.folder), Actor.COMMAND);
        List<String> made = new ArrayList<>();
        if (run)
            for (Reports.Made each : plan.make(Actor.COMMAND)) made.add(each.file().toString());
        List<Map<String, Object>> next = new ArrayList<>();
        Table table = new Table(terminal, "report", "scheduled");
        for (ReportPlan.Next each : plan.next()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("report", each.kind().key());
            line.put("at", each.at().toString());
            next.add(line);
            table.row(
                    each.kind().key(),
                    terminal.texts().formats().fullMoment(each.at(), services.settings().zone()));
        }
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("folder", plan.folder().map(Path::toString).orElse(null));
            json.put("next", next);
            json.put("made", made);
            terminal.result(json);
            return 0;
        }
        made.forEach(terminal::line);
        if (plan.folder().isEmpty()) terminal.say("cli.report.schedule.off");
        else terminal.say("cli.report.schedule.on", plan.folder().get().toString());
        table.print();
        return 0;
    }
}
