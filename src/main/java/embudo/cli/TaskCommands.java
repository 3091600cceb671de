package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.flow.Task;
import embudo.kernel.Page;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code task list|done|refuse}: what workflows ask people to do. */
final class TaskCommands {
    private TaskCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand("done", new Close(session, true))
                .addSubcommand("refuse", new Close(session, false));
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
}
