package embudo.cli;

import embudo.kernel.Period;
import embudo.measure.Overview;
import embudo.text.Formats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** The funnel of Today. */
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

    private static String percent(Formats formats, double fraction, int decimals) {
        return Double.isNaN(fraction) ? "–" : formats.percent(fraction, decimals);
    }

    static Double number(double x) {
        return Double.isNaN(x) ? null : x;
    }
}
