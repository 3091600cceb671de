package embudo.cli;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Contact;
import embudo.flow.FlowDesk;
import embudo.flow.Rehearsed;
import embudo.kernel.Problem;
import embudo.text.Formats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code workflow simulate}: a rehearsal; nothing leaves and nothing is written. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    private static final int LONGEST = 365;
    private final Session session;

    @Parameters(paramLabel = "NAME|FILE")
    String name;

    @Option(names = "--days", defaultValue = "30")
    int days;

    @Option(names = "--seed", defaultValue = "1")
    long seed;

    @Option(names = "--where", paramLabel = "CONDITION")
    String where;

    @Option(names = "--who", paramLabel = "STEP")
    String who;

    @Option(names = "--draft")
    boolean draft;

    SimulateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > LONGEST) throw new Problem("cli.simulate.days", days, LONGEST);
        Services services = session.settled();
        FlowDesk desk = services.flow();
        Workflow workflow =
                draft
                        ? desk.book()
                                .draft(
                                        name + ".yaml",
                                        services.drafting().open(name).looked().text())
                        : name.endsWith(".yaml")
                                ? WorkflowCommands.file(session, Path.of(name))
                                : desk.book().get(name);
        Condition audience =
                where == null
                        ? null
                        : Conditions.read(where, services.audience().fields()).orThrow();
        Rehearsed rehearsed =
                desk.rehearser().run(workflow, days, audience, seed, session.terminal().progress());
        if (who != null) people(services, workflow, rehearsed);
        else if (session.terminal().json()) session.terminal().result(json(workflow, rehearsed));
        else print(workflow, rehearsed);
        return 0;
    }

    private static int count(Map<String, BitSet> all, String key) {
        return all.getOrDefault(key, new BitSet()).cardinality();
    }

    private static Map<String, Integer> counts(Map<String, BitSet> all) {
        Map<String, Integer> counts = new TreeMap<>();
        all.forEach((key, people) -> counts.put(key, people.cardinality()));
        return counts;
    }

    private static Map<String, Object> json(Workflow workflow, Rehearsed r) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("workflow", r.workflow());
        json.put("version", workflow.version());
        json.put("from", r.from().toString());
        json.put("days", r.days());
        json.put("people", r.people());
        json.put("entered", r.entered().cardinality());
        json.put("messages", r.own().size());
        json.put("messagesOfAll", r.mails().size());
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Step step : workflow.steps()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("step", step.id());
            row.put("people", count(r.steps(), step.id()));
            row.put("held", count(r.held(), step.id()));
            row.put("skipped", count(r.skipped(), step.id()));
            steps.add(row);
        }
        json.put("steps", steps);
        List<Map<String, Object>> ways = new ArrayList<>();
        r.ways()
                .forEach((way, people) -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("from", way.from());
                    row.put("to", way.to());
                    row.put("people", people.cardinality());
                    ways.add(row);
                });
        json.put("ways", ways);
        json.put("endings", counts(r.endings()));
        json.put("tasks", counts(r.tasks()));
        Map<LocalDate, Long> byDay =
                r.own().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Rehearsed.Mail::day, TreeMap::new, Collectors.counting()));
        Map<String, Long> perDay = new LinkedHashMap<>();
        byDay.forEach((day, n) -> perDay.put(day.toString(), n));
        json.put("messagesByDay", perDay);
        Map<String, Integer> conflicts = new LinkedHashMap<>();
        r.conflicts().forEach((day, people) -> conflicts.put(day.toString(), people.cardinality()));
        json.put("conflicts", conflicts);
        json.put("expected", r.expected());
        return json;
    }

    private void print(Workflow workflow, Rehearsed r) {
        Terminal terminal = session.terminal();
        Formats formats = terminal.texts().formats();
        terminal.line(
                terminal.texts()
                        .get(
                                "cli.simulate.head",
                                workflow.name().get(terminal.texts().language()),
                                r.days(),
                                r.people(),
                                r.entered().cardinality()));
        Table table =
                new Table(terminal, "step", "kind", "people", "held", "left_out").right(2, 3, 4);
        for (Step step : workflow.steps())
            table.row(
                    step.id(),
                    terminal.texts().get("cli.workflow.step." + WorkflowCommands.kind(step)),
                    count(r.steps(), step.id()),
                    count(r.held(), step.id()),
                    count(r.skipped(), step.id()));
        table.print();
        terminal.line(terminal.texts().get("cli.simulate.messages", r.own().size()));
        for (Rehearsed.Expected e : r.expected())
            terminal.line(
                    terminal.texts()
                            .get(
                                    "cli.simulate.expected." + e.kind(),
                                    formats.number(e.mean(), 0),
                                    formats.number(e.low(), 0),
                                    formats.number(e.high(), 0),
                                    formats.percent(e.rate(), 1),
                                    e.basis()));
        r.conflicts()
                .forEach((day, people) ->
                        terminal.line(
                                terminal.texts()
                                        .get(
                                                "cli.simulate.conflict",
                                                people.cardinality(),
                                                formats.date(day))));
        terminal.say("cli.simulate.nothing");
    }

    /** The people behind one number. */
    private void people(Services services, Workflow workflow, Rehearsed r) {
        if (workflow.step(who) == null) throw new Problem("cli.simulate.step", who);
        List<Long> ids =
                r.steps().getOrDefault(who, new BitSet()).stream().mapToObj(i -> (long) i).toList();
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = new Table(session.terminal(), "id", "name", "email");
        for (Contact c : services.contacts().byIds(ids)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("lead_id", c.id());
            row.put("name", c.name());
            row.put("email", c.email());
            rows.add(row);
            table.row(c.id(), c.name(), c.email());
        }
        if (session.terminal().json())
            session.terminal().result(Map.of("step", who, "total", ids.size(), "people", rows));
        else table.print();
    }
}
