package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.flow.Task;
import embudo.flow.FlowDesk;
import embudo.kernel.Page;
import embudo.kernel.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code task list|done|refuse|reopen|postpone|assign}: what people are asked to do. */
final class TaskCommands {
    private TaskCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand("done", new Close(session, true))
                .addSubcommand("refuse", new Close(session, false))
                .addSubcommand("reopen", new Reopen(session))
                .addSubcommand("postpone", new Postpone(session))
                .addSubcommand("assign", new Assign(session));
    }

    @Command(name = "task", mixinStandardHelpOptions = true)
    private static final class Group {}

    static Map<String, Object> json(Task t, String name) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", t.id());
        json.put("kind", t.kind());
        json.put("title", t.title());
        json.put("lead_id", t.person());
        json.put("name", name);
        json.put("priority", t.priority());
        json.put("assignee", t.assignee());
        json.put("due", t.dueAt().toString());
        json.put("state", t.state().name().toLowerCase(Locale.ROOT));
        json.put("case", t.caseId());
        return json;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Option(names = "--all")
        boolean all;

        @Option(names = "--limit", defaultValue = "20")
        int limit;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Page<Task> page = services.flow().cases().tasks(all, 0, limit);
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table =
                    new Table(terminal, "id", "task", "person", "priority", "due", "assignee");
            for (Task t : page.rows()) {
                String name = services.contacts().byId(t.person()).map(Contact::name).orElse("");
                rows.add(json(t, name));
                table.row(
                        t.id(),
                        t.title().isEmpty() ? t.kind() : t.kind() + ": " + t.title(),
                        name,
                        terminal.texts().get("cli.task.priority." + t.priority()),
                        terminal.texts().formats().moment(t.dueAt(), services.settings().zone()),
                        t.assignee());
            }
            if (terminal.json()) terminal.result(Map.of("total", page.total(), "tasks", rows));
            else table.print();
            terminal.say("cli.task.total", page.rows().size(), page.total());
            return 0;
        }
    }

    @Command(mixinStandardHelpOptions = true)
    private static final class Close implements Callable<Integer> {
        private final Session session;
        private final boolean done;

        @Parameters(paramLabel = "TASK")
        long id;

        Close(Session session, boolean done) {
            this.session = session;
            this.done = done;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            session.settled().flow().close(id, done, Actor.COMMAND);
            Task task = session.services().flow().cases().task(id).orElseThrow();
            if (terminal.json()) terminal.result(json(task, ""));
            terminal.say(done ? "cli.task.done" : "cli.task.refused", id);
            return 0;
        }
    }

    /** Changes one task, and answers with it. */
    private abstract static class OfTask implements Callable<Integer> {
        final Session session;

        @Parameters(paramLabel = "TASK", index = "0")
        long id;

        OfTask(Session session) {
            this.session = session;
        }

        abstract void change(FlowDesk flow, Task task);

        @Override
        public Integer call() {
            FlowDesk flow = session.settled().flow();
            change(flow, find(flow));
            Task after = find(flow);
            Terminal terminal = session.terminal();
            if (terminal.json()) terminal.result(json(after, ""));
            terminal.say(
                    "cli.task.changed",
                    id,
                    terminal.texts()
                            .formats()
                            .fullMoment(after.dueAt(), session.services().settings().zone()),
                    after.assignee().isEmpty() ? "–" : after.assignee());
            return 0;
        }

        private Task find(FlowDesk flow) {
            return flow.cases().task(id).orElseThrow(() -> new Problem("flow.task.unknown", id));
        }
    }

    @Command(mixinStandardHelpOptions = true)
    private static final class Reopen extends OfTask {
        Reopen(Session session) {
            super(session);
        }

        @Override
        void change(FlowDesk flow, Task task) {
            flow.reopen(id, Actor.COMMAND);
        }
    }

    @Command(mixinStandardHelpOptions = true)
    private static final class Postpone extends OfTask {
        @Option(names = "--days", defaultValue = "1")
        int days;

        Postpone(Session session) {
            super(session);
        }

        @Override
        void change(FlowDesk flow, Task task) {
            Instant due = task.dueAt().plus(Duration.ofDays(days));
            flow.plan(id, due, task.assignee(), Actor.COMMAND);
        }
    }

    @Command(mixinStandardHelpOptions = true)
    private static final class Assign extends OfTask {
        @Parameters(paramLabel = "NAME", index = "1", defaultValue = "")
        String name;

        Assign(Session session) {
            super(session);
        }

        @Override
        void change(FlowDesk flow, Task task) {
            flow.plan(id, task.dueAt(), name, Actor.COMMAND);
        }
    }
}
