package embudo.cli;

import embudo.catalog.Metric;
import embudo.kernel.Money;
import embudo.kernel.Period;
import embudo.measure.MetricValue;
import embudo.measure.Overview;
import embudo.text.Formats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Commands that print figures: the same snapshot that Today shows. */
final class FigureCommands {
    private FigureCommands() {}

    static Period period(Services services, String text) {
        if (text == null) return services.figures().defaultPeriod();
        return Period.parse(text, services.ticker().today(services.settings().zone()));
    }

    @Command(name = "metrics", mixinStandardHelpOptions = true)
    static final class Metrics implements Callable<Integer> {
        private final Session session;

        @Option(names = "--period")
        String period;

        Metrics(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Overview overview = services.figures().overview(period(services, period));
            if (terminal.json()) {
                List<Map<String, Object>> metrics = new ArrayList<>();
                for (MetricValue metric : overview.metrics()) metrics.add(json(metric));
                Map<String, Object> json = head(overview);
                json.put("metrics", metrics);
                terminal.result(json);
                return 0;
            }
            Formats formats = terminal.texts().formats();
            terminal.line(formats.period(overview.period()) + " · " + overview.zone().getId());
            Table table =
                    new Table(terminal, "metric", "value", "previous", "target", "status", "n")
                            .right(1, 2, 3, 5);
            for (MetricValue m : overview.metrics())
                table.row(
                        name(services.metrics(), m.key(), terminal),
                        shown(formats, m, m.value(), overview.currency()),
                        shown(formats, m, m.previous(), overview.currency()),
                        shown(formats, m, m.target(), overview.currency()),
                        terminal.texts().get("measure.status." + m.status().name().toLowerCase()),
                        m.n());
            table.print();
            return 0;
        }
    }

    private static Map<String, Object> json(MetricValue m) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", m.key());
        json.put("unit", m.unit().name().toLowerCase());
        json.put("value", number(m.value()));
        json.put("previous", number(m.previous()));
        json.put("change", number(m.change()));
        json.put("target", number(m.target()));
        json.put("attained", number(m.attained()));
        json.put("status", m.status().name().toLowerCase());
        json.put("n", m.n());
        json.put("minimumN", m.minimumN());
        return json;
    }

    static Map<String, Object> head(Overview overview) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", overview.period().from().toString());
        json.put("to", overview.period().to().toString());
        json.put("zone", overview.zone().getId());
        json.put("currency", overview.currency());
        json.put("position", overview.position());
        json.put("asOf", overview.asOf() == null ? null : overview.asOf().toString());
        return json;
    }

    private static String name(List<Metric> metrics, String key, Terminal terminal) {
        return metrics.stream()
                .filter(m -> m.key().equals(key))
                .map(m -> m.name().get(terminal.texts().language()))
                .findFirst()
                .orElse(key);
    }

    private static String shown(Formats formats, MetricValue m, double value, String currency) {
        if (Double.isNaN(value)) return "n/a";
        return switch (m.unit()) {
            case PERCENT -> formats.percent(value, 1);
            case MONEY -> formats.money(new Money(Math.round(value), currency));
            case COUNT -> formats.count(Math.round(value));
            case RATIO, MINUTES, SECONDS, SCORE -> formats.number(value, 1);
        };
    }

    static String percent(Formats formats, double fraction, int decimals) {
        return Double.isNaN(fraction) ? "–" : formats.percent(fraction, decimals);
    }

    static Double number(double x) {
        return Double.isNaN(x) ? null : x;
    }
}
