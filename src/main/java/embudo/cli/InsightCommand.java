package embudo.cli;

import embudo.watch.InsightDesk;
import embudo.watch.InsightDesk.Said;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code insight list}: what is worth saying, S-INS-02 and S-INS-04 to 06. */
final class InsightCommand {
    private InsightCommand() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group()).addSubcommand(new ListAll(session));
    }

    @Command(name = "insight", mixinStandardHelpOptions = true)
    private static final class Group {}

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Option(names = "--on", paramLabel = "DAY")
        LocalDate on;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            InsightDesk desk = session.settled().watch().insights();
            AlertPrint print = new AlertPrint(session);
            Terminal terminal = session.terminal();
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "insight", "tone", "text", "advice");
            for (Said s : on == null ? desk.look() : desk.look(on)) {
                String tone = s.insight().good() ? "good" : "concern";
                rows.add(json(s, tone, print));
                table.row(
                        print.telling().name(s),
                        terminal.texts().get("watch.tone." + tone),
                        print.telling().message(s),
                        print.telling().advice(s));
            }
            if (terminal.json()) terminal.result(Map.of("insights", rows));
            else table.print();
            terminal.say("cli.insight.total", rows.size());
            return 0;
        }

        private static Map<String, Object> json(Said s, String tone, AlertPrint print) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("insight", s.insight().key());
            json.put("systems", s.rule().systems());
            json.put("tone", tone);
            json.put("metric", s.metric());
            json.put("subject", s.sight().subject());
            AlertPrint.evidence(json, s.sight().evidence());
            json.put("message", print.telling().message(s));
            json.put("advice", print.telling().advice(s));
            return json;
        }
    }
}
