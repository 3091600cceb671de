package embudo.cli;

import embudo.catalog.alert.AlertRule;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Evidence;
import embudo.watch.Round;
import embudo.watch.Sight;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code alert check}: runs every rule now, or shows what each would have found on a day. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class AlertCheckCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--on", paramLabel = "DAY")
    LocalDate on;

    AlertCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Services services = session.settled();
        Terminal terminal = session.terminal();
        Round round = on == null ? services.watch().check() : null;
        List<Round.Found> found = on == null ? round.found() : services.watch().look(on);
        AlertPrint print = new AlertPrint(session);
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("kept", on == null);
            json.put("found", found.stream().map(f -> json(f, print)).toList());
            json.put("raised", round == null ? List.of() : all(round.raised(), print));
            json.put("resolved", round == null ? List.of() : all(round.resolved(), print));
            terminal.result(json);
        } else {
            Table table =
                    new Table(terminal, "rule", "subject", "severity", "state", "reason").right();
            for (Round.Found f : found)
                table.row(
                        f.rule().key(),
                        print.subject(f),
                        terminal.texts().get("watch.severity." + f.rule().severity().key()),
                        terminal.texts().get("cli.alert.verdict." + verdict(f.sight())),
                        print.reason(f));
            table.print();
        }
        long alarms =
                found.stream().filter(f -> f.sight().verdict() == Sight.Verdict.ALARM).count();
        if (round == null) terminal.say("cli.alert.would", alarms, on);
        else terminal.say("cli.alert.checked", alarms, round.raised().size());
        return 0;
    }

    private static String verdict(Sight sight) {
        return sight.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, Object>> all(List<Alert> alerts, AlertPrint print) {
        return alerts.stream().map(print::json).toList();
    }

    private static Map<String, Object> json(Round.Found f, AlertPrint print) {
        AlertRule rule = f.rule();
        Evidence e = f.sight().evidence();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.key());
        json.put("systems", rule.systems());
        json.put("severity", rule.severity().key());
        json.put("metric", rule.when().metric());
        json.put("subject", f.sight().subject());
        json.put("verdict", verdict(f.sight()));
        AlertPrint.evidence(json, e);
        json.put("reason", print.reason(f));
        return json;
    }
}
