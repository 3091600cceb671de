package embudo.cli;

import embudo.domain.Contact;
import embudo.learn.lead.Crossing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code lead alerts}: who became hot of late, S-LEAD-13. */
@Command(name = "alerts", mixinStandardHelpOptions = true)
final class AlertsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--hours", defaultValue = "24")
    int hours;

    AlertsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Services services = session.settled();
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = new Table(terminal, "id", "name", "before", "score", "at").right(2, 3);
        for (Crossing c :
                services.hotAlerts()
                        .since(services.ticker().now().minus(Duration.ofHours(hours)))) {
            String name = services.contacts().byId(c.person()).map(Contact::name).orElse("");
            table.row(
                    c.person(),
                    name,
                    c.before() < 0 ? "–" : c.before(),
                    c.score(),
                    terminal.texts().formats().moment(c.at(), services.settings().zone()));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("lead_id", c.person());
            row.put("name", name);
            row.put("before", c.before() < 0 ? null : c.before());
            row.put("score", c.score());
            row.put("at", c.at().toString());
            rows.add(row);
        }
        if (terminal.json()) terminal.result(Map.of("alerts", rows));
        else table.print();
        terminal.say("cli.lead.alerts", rows.size(), hours);
        return 0;
    }
}
