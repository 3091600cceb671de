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

    @Command(name = "funnel", mixinStandardHelpOptions = true)
    static final class Funnel implements Callable<Integer> {
        private final Session session;

        @Option(names = "--period")
        String period;

        Funnel(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Overview overview = services.figures().overview(period(services, period));
            Formats formats = terminal.texts().formats();
            if (terminal.json()) {
                List<Map<String, Object>> steps = new ArrayList<>();
                for (embudo.measure.Funnel.Step step : overview.funnel().steps()) {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("stage", step.stage().name().toLowerCase());
                    json.put("count", step.count());
                    json.put("people", step.people());
                    json.put("step", number(step.step()));
                    json.put("overall", number(step.overall()));
                    json.put("target", number(step.target()));
                    json.put("open", step.open());
                    steps.add(json);
                }
                Map<String, Object> json = head(overview);
                json.put("windowDays", overview.funnel().windowDays());
                json.put("steps", steps);
                terminal.result(json);
                return 0;
            }
            terminal.line(formats.period(overview.period()) + " · " + overview.zone().getId());
            Table table =
                    new Table(terminal, "stage", "count", "step", "overall", "target", "open")
                            .right(1, 2, 3, 4, 5);
            for (embudo.measure.Funnel.Step step : overview.funnel().steps())
                table.row(
                        terminal.texts().get("measure.stage." + step.stage().name().toLowerCase()),
                        step.count(),
                        percent(formats, step.step(), 1),
                        percent(formats, step.overall(), 2),
                        percent(formats, step.target(), 1),
                        step.open());
            table.print();
            return 0;
        }
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

    private static Map<String, Object> head(Overview overview) {
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

    private static String percent(Formats formats, double fraction, int decimals) {
        return Double.isNaN(fraction) ? "–" : formats.percent(fraction, decimals);
    }

    private static Double number(double x) {
        return Double.isNaN(x) ? null : x;
    }
}
