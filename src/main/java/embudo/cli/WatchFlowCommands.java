package embudo.cli;

import embudo.catalog.sketch.Looked;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.CommandRun;
import embudo.domain.Contact;
import embudo.domain.NewCommand;
import embudo.domain.Settings;
import embudo.domain.flow.FlowTraffic;
import embudo.flow.Probe;
import embudo.kernel.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** {@code workflow traffic|test}: who went where, and what one person would get. */
final class WatchFlowCommands {
    private WatchFlowCommands() {}

    @Command(name = "traffic", mixinStandardHelpOptions = true)
    static final class Traffic implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        @Option(names = "--step", paramLabel = "STEP")
        String step;

        @Option(names = "--to", paramLabel = "STEP")
        String to;

        Traffic(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            FlowTraffic traffic = session.settled().drafting().traffic();
            session.services().flow().book().get(name);
            if (step != null) {
                Set<Long> people =
                        to == null ? traffic.cameTo(name, step) : traffic.took(name, step, to);
                List<String> names = new ArrayList<>();
                for (Contact c : session.services().contacts().byIds(people)) names.add(c.name());
                if (terminal.json()) {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("workflow", name);
                    json.put("step", step);
                    json.put("people", new TreeSet<>(people));
                    terminal.result(json);
                } else names.forEach(terminal::line);
                return 0;
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "from", "to", "people").right(2);
            for (FlowTraffic.Way way : ways(traffic)) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("from", way.from());
                row.put("to", way.to());
                row.put("people", way.people());
                rows.add(row);
                table.row(way.from(), way.to(), way.people());
            }
            if (terminal.json()) terminal.result(Map.of("workflow", name, "ways", rows));
            else table.print();
            return 0;
        }

        /** Steps first, as ways from nowhere. */
        private List<FlowTraffic.Way> ways(FlowTraffic traffic) {
            List<FlowTraffic.Way> all = new ArrayList<>(traffic.steps(name));
            all.addAll(traffic.ways(name));
            return all;
        }
    }

    @Command(name = "test", mixinStandardHelpOptions = true)
    static final class TestOne implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        String name;

        @Parameters(index = "1", paramLabel = "LEAD")
        String lead;

        @Option(names = "--answers")
        boolean answers;

        @Option(names = "--send", paramLabel = "STEP")
        String send;

        @Option(names = "--address", paramLabel = "ADDRESS")
        String to;

        TestOne(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Services services = session.settled();
            Looked looked = services.drafting().open(name).looked();
            if (!looked.sound())
                throw new Problem(
                        "catalog.refused",
                        looked.flaws().size(),
                        looked.flaws().stream().map(Looked.Flaw::problem).toList());
            Contact person = LeadCommands.find(services, lead);
            if (send != null) return send(services, looked.workflow(), person.id());
            print(services.drafting().probe().of(looked.workflow(), person.id(), answers));
            return 0;
        }

        /** To the address given, else to one's own of the settings. */
        private int send(Services services, Workflow workflow, long person) {
            String own = to != null ? to : services.settings().get(Settings.OWN_ADDRESS, "");
            if (own.isBlank()) throw new Problem("cli.test.no_address");
            NewCommand copy = services.drafting().probe().copy(workflow, send, person, own);
            CommandRun run =
                    services.commands()
                            .open("outbox.title.trial", List.of(copy), false, Actor.COMMAND);
            if (session.terminal().json())
                session.terminal().result(Map.of("run", run.id(), "to", own));
            session.terminal().say("cli.test.queued", own);
            return 0;
        }

        private void print(List<Probe.Line> lines) {
            Terminal terminal = session.terminal();
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "at", "step", "what", "detail");
            for (Probe.Line line : lines) {
                String what = line.what().name().toLowerCase(Locale.ROOT);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("at", line.at().toString());
                row.put("step", line.step());
                row.put("what", what);
                row.put("detail", line.detail());
                row.put("subject", line.subject());
                row.put("text", line.text());
                rows.add(row);
                table.row(
                        terminal.texts()
                                .formats()
                                .moment(line.at(), session.services().settings().zone()),
                        line.step(),
                        terminal.texts().get("cli.log." + what),
                        line.subject().isEmpty() ? line.detail() : line.subject());
            }
            if (terminal.json()) terminal.result(Map.of("workflow", name, "lines", rows));
            else if (lines.isEmpty()) terminal.say("cli.test.out");
            else table.print();
        }
    }
}
