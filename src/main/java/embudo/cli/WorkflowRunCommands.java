package embudo.cli;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.LeadQuery;
import embudo.domain.flow.Case;
import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Published;
import embudo.flow.FlowDesk;
import embudo.kernel.Page;
import embudo.kernel.Problem;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** {@code workflow publish|pause|resume|run|runs|missed}. */
final class WorkflowRunCommands {
    private WorkflowRunCommands() {}

    @Command(name = "publish", mixinStandardHelpOptions = true)
    static final class Publish implements Callable<Integer> {
        private final Session session;

        @ArgGroup(multiplicity = "1")
        What what;

        @Option(names = "--migrate")
        boolean migrate;

        @Option(names = "--draft")
        boolean draft;

        /** One workflow, or a pack of them. */
        static final class What {
            @Parameters(paramLabel = "NAME|FILE")
            String name;

            @Option(names = "--pack", paramLabel = "PACK")
            String pack;
        }

        Publish(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            FlowDesk desk = session.settled().flow();
            if (what.pack != null) return PackCommands.publish(session, what.pack, migrate);
            String name = what.name;
            if (draft) {
                session.services().drafting().publish(name, migrate, Actor.COMMAND);
                return said(session, name, "cli.workflow.published");
            }
            Workflow workflow =
                    name.endsWith(".yaml")
                            ? WorkflowCommands.file(session, Path.of(name))
                            : desk.book().get(name);
            Published published = desk.publish(workflow, migrate, Actor.COMMAND);
            return said(session, published.workflow(), "cli.workflow.published");
        }
    }

    private static int said(Session session, String key, String message) {
        Terminal terminal = session.terminal();
        FlowDesk desk = session.services().flow();
        Workflow workflow = desk.book().get(key);
        if (terminal.json())
            terminal.result(WorkflowCommands.json(desk, workflow, terminal.texts().language()));
        terminal.say(message, workflow.name().get(terminal.texts().language()));
        return 0;
    }

    @Command(name = "pause", mixinStandardHelpOptions = true)
    static final class Pause implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        Pause(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().flow().pause(name, true, Actor.COMMAND);
            return said(session, name, "cli.workflow.paused");
        }
    }

    @Command(name = "resume", mixinStandardHelpOptions = true)
    static final class Resume implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        Resume(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().flow().pause(name, false, Actor.COMMAND);
            return said(session, name, "cli.workflow.resumed");
        }
    }

    @Command(name = "run", mixinStandardHelpOptions = true)
    static final class Run implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        String name;

        @Parameters(index = "1..*", paramLabel = "LEADS")
        List<String> leads = List.of();

        @Option(names = "--where", paramLabel = "CONDITION", defaultValue = "")
        String where;

        Run(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return enrol(session, name, leads, where);
        }
    }

    /** Lets people in by hand and says how many went in. */
    static int enrol(Session session, String name, List<String> leads, String where) {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        if (leads.isEmpty() && where.isEmpty()) throw new Problem("cli.workflow.nobody");
        Set<Long> people = new TreeSet<>();
        for (String lead : leads) people.add(LeadCommands.find(services, lead).id());
        if (!where.isEmpty()) people.addAll(services.leads().ids(LeadQuery.all().withWhere(where)));
        int entered = services.flow().enrol(name, people);
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("workflow", name);
            json.put("asked", people.size());
            json.put("entered", entered);
            terminal.result(json);
        }
        terminal.say("cli.workflow.entered", entered, people.size());
        return 0;
    }

    @Command(name = "runs", mixinStandardHelpOptions = true)
    static final class Runs implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "0..1", paramLabel = "NAME", defaultValue = "")
        String name;

        @Option(names = "--case", paramLabel = "N")
        Long one;

        @Option(names = "--limit", defaultValue = "20")
        int limit;

        @Option(names = "--offset", defaultValue = "0")
        long offset;

        Runs(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.services();
            if (one != null) return log(session, one);
            Page<Case> page = services.flow().cases().page(name, Set.of(), offset, limit);
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "id", "workflow", "person", "status", "step", "at");
            for (Case c : page.rows()) {
                rows.add(json(c));
                table.row(
                        c.id(),
                        c.workflow(),
                        c.person(),
                        terminal.texts()
                                .get("cli.case." + c.status().name().toLowerCase(Locale.ROOT)),
                        c.step(),
                        moment(session, c.wakeAt() == null ? c.since() : c.wakeAt()));
            }
            if (terminal.json())
                terminal.result(
                        Map.of("total", page.total(), "offset", page.offset(), "runs", rows));
            else table.print();
            return 0;
        }
    }

    private static String moment(Session session, Instant at) {
        return session.terminal()
                .texts()
                .formats()
                .moment(at, session.services().settings().zone());
    }

    private static Map<String, Object> json(Case c) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", c.id());
        json.put("workflow", c.workflow());
        json.put("version", c.version());
        json.put("lead_id", c.person());
        json.put("status", c.status().name().toLowerCase(Locale.ROOT));
        json.put("step", c.step());
        json.put("since", c.since().toString());
        json.put("wakes", c.wakeAt() == null ? null : c.wakeAt().toString());
        json.put("ended", c.endedAt() == null ? null : c.endedAt().toString());
        json.put("result", c.result());
        return json;
    }

    /** What happened to one case, step by step. */
    private static int log(Session session, long id) {
        Terminal terminal = session.terminal();
        Case c =
                session.services()
                        .flow()
                        .cases()
                        .byId(id)
                        .orElseThrow(() -> new Problem("cli.workflow.no_case", id));
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = new Table(terminal, "at", "step", "what", "detail");
        for (LogLine line : session.services().flow().cases().log(id)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("at", line.at().toString());
            row.put("step", line.step());
            row.put("what", line.what().name().toLowerCase(Locale.ROOT));
            row.put("detail", line.detail());
            rows.add(row);
            table.row(
                    moment(session, line.at()),
                    line.step(),
                    terminal.texts().get("cli.log." + line.what().name().toLowerCase(Locale.ROOT)),
                    line.detail());
        }
        if (terminal.json()) {
            Map<String, Object> json = json(c);
            json.put("log", rows);
            terminal.result(json);
        } else table.print();
        return 0;
    }

    @Command(name = "missed", mixinStandardHelpOptions = true)
    static final class Missed implements Callable<Integer> {
        private final Session session;

        @Option(names = "--limit", defaultValue = "50")
        int limit;

        @Option(names = "--make-up", paramLabel = "NAME")
        String makeUp;

        @Option(names = "--let-go", paramLabel = "NAME")
        String letGo;

        Missed(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            if (makeUp != null || letGo != null) {
                FlowDesk desk = session.settled().flow();
                int decided =
                        makeUp != null ? desk.decide(makeUp, true) : desk.decide(letGo, false);
                terminal.say("cli.missed.decided", decided);
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "workflow", "at", "state");
            for (Due due : session.services().flow().cases().dues(limit)) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("workflow", due.workflow());
                row.put("trigger", due.trigger());
                row.put("due", due.at().toString());
                row.put("state", due.state().name().toLowerCase(Locale.ROOT));
                rows.add(row);
                table.row(
                        due.workflow(),
                        moment(session, due.at()),
                        terminal.texts()
                                .get("cli.missed." + due.state().name().toLowerCase(Locale.ROOT)));
            }
            if (terminal.json()) terminal.result(Map.of("missed", rows));
            else table.print();
            return 0;
        }
    }
}
