package embudo.cli;

import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.domain.flow.Case;
import embudo.domain.flow.Published;
import embudo.flow.FlowDesk;
import embudo.kernel.Language;
import embudo.kernel.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code workflow list|show|validate}, and those of the other classes below it. */
final class WorkflowCommands {
    private WorkflowCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Show(session))
                .addSubcommand(new Validate(session))
                .addSubcommand(new SimulateCommand(session))
                .addSubcommand(new PackCommands.Packs(session))
                .addSubcommand(new WorkflowRunCommands.Publish(session))
                .addSubcommand(new WorkflowRunCommands.Pause(session))
                .addSubcommand(new WorkflowRunCommands.Resume(session))
                .addSubcommand(new WorkflowRunCommands.Run(session))
                .addSubcommand(new WorkflowRunCommands.Runs(session))
                .addSubcommand(new WorkflowRunCommands.Missed(session))
                .addSubcommand(new DraftCommands.DraftOne(session))
                .addSubcommand(new DraftCommands.Diff(session))
                .addSubcommand(new DraftCommands.History(session))
                .addSubcommand(new WatchFlowCommands.Traffic(session))
                .addSubcommand(new WatchFlowCommands.TestOne(session));
    }

    @Command(name = "workflow", mixinStandardHelpOptions = true)
    private static final class Group {}

    /** {@code running}, {@code paused} or {@code draft}. */
    static String state(FlowDesk desk, Workflow w) {
        Published published = desk.book().published().get(w.key());
        return published == null ? "draft" : published.paused() ? "paused" : "running";
    }

    static long count(Map<Case.Status, Long> counts, Case.Status... states) {
        long sum = 0;
        for (Case.Status state : states) sum += counts.getOrDefault(state, 0L);
        return sum;
    }

    static long open(Map<Case.Status, Long> counts) {
        return count(counts, Case.Status.QUEUED, Case.Status.WAITING, Case.Status.APPROVAL);
    }

    /** One line of a list, or the head of one workflow. */
    static Map<String, Object> json(FlowDesk desk, Workflow w, Language language) {
        Map<Case.Status, Long> counts = desk.cases().counts().getOrDefault(w.key(), Map.of());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", w.key());
        json.put("name", w.name().get(language));
        json.put("systems", w.systems());
        json.put("state", state(desk, w));
        json.put("version", w.version());
        json.put("steps", w.steps().size());
        json.put("group", w.group());
        json.put("open", open(counts));
        for (Case.Status s : Case.Status.values())
            json.put(s.name().toLowerCase(Locale.ROOT), counts.getOrDefault(s, 0L));
        return json;
    }

    static void print(Session session, List<Workflow> workflows, String key) {
        Terminal terminal = session.terminal();
        FlowDesk desk = session.services().flow();
        Language language = terminal.texts().language();
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table =
                new Table(
                                terminal,
                                "id",
                                "name",
                                "state",
                                "on_the_way",
                                "done",
                                "stopped",
                                "failed")
                        .right(3, 4, 5, 6);
        for (Workflow w : workflows) {
            Map<Case.Status, Long> counts = desk.cases().counts().getOrDefault(w.key(), Map.of());
            rows.add(json(desk, w, language));
            table.row(
                    w.key(),
                    w.name().get(language),
                    terminal.texts().get("cli.workflow.state." + state(desk, w)),
                    open(counts),
                    count(counts, Case.Status.DONE),
                    count(counts, Case.Status.STOPPED),
                    count(counts, Case.Status.FAILED));
        }
        if (terminal.json()) terminal.result(Map.of(key, rows));
        else table.print();
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            FlowDesk desk = session.services().flow();
            print(session, List.copyOf(desk.book().all().values()), "workflows");
            return 0;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    private static final class Show implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            FlowDesk desk = session.services().flow();
            Workflow workflow = desk.book().get(name);
            Language language = terminal.texts().language();
            Map<String, Long> standing = desk.cases().standing(name);
            if (terminal.json()) {
                Map<String, Object> json = json(desk, workflow, language);
                json.put("description", workflow.description().get(language));
                json.put("standing", standing);
                json.put("source", workflow.source());
                terminal.result(json);
                return 0;
            }
            terminal.line(workflow.name().get(language));
            terminal.line(workflow.description().get(language));
            Table table = new Table(terminal, "step", "kind", "goes_to", "here").right(3);
            for (Step step : workflow.steps())
                table.row(
                        step.id(),
                        terminal.texts().get("cli.workflow.step." + kind(step)),
                        String.join(", ", step.exits().stream().distinct().toList()),
                        standing.getOrDefault(step.id(), 0L));
            table.print();
            return 0;
        }
    }

    static String kind(Step step) {
        return step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    @Command(name = "validate", mixinStandardHelpOptions = true)
    private static final class Validate implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "FILE")
        Path file;

        Validate(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Workflow workflow = file(session, file);
            if (terminal.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("key", workflow.key());
                json.put("version", workflow.version());
                json.put("steps", workflow.steps().size());
                terminal.result(json);
            }
            terminal.say("cli.workflow.valid", workflow.key(), workflow.steps().size());
            return 0;
        }
    }

    /** The workflow of a file. */
    static Workflow file(Session session, Path file) {
        Path path = session.terminal().path(file);
        try {
            return session.services()
                    .flow()
                    .book()
                    .draft(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new Problem(e, "cli.workflow.unreadable", path);
        }
    }
}
