package embudo.cli;

import embudo.catalog.Benchmark;
import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.measure.MetricValue;
import embudo.measure.Standing;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.report.words.FigureText;
import embudo.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code kpis}: the board of S-DASH-12, business figures beside targets and benchmarks. */
@Command(name = "kpis", mixinStandardHelpOptions = true)
final class KpiCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--period")
    String period;

    @Option(names = "--group")
    String group;

    @Option(names = "--market")
    boolean market;

    KpiCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (market) {
            new MarketPrint(session.terminal(), session.services().market()).print();
            return 0;
        }
        Services services = session.settled();
        Terminal terminal = session.terminal();
        Set<String> groups = group == null ? Set.of("business", "health") : Set.of(group);
        List<String> keys = new ArrayList<>();
        for (Metric m : services.metricDesk().all())
            if (groups.contains(m.group())) keys.add(m.key());
        MetricQuery query = MetricQuery.of(keys, FigureCommands.period(services, period));
        MetricAnswer answer = services.metricDesk().ask(query);
        MetricAnswer channels =
                services.metricDesk()
                        .ask(
                                query.keys(List.of("ad_spend", "roas", "roi"))
                                        .split(Dimension.CHANNEL));
        if (terminal.json()) {
            Map<String, Object> json = new MetricJson(answer, terminal.texts()).of(null);
            json.put(
                    "channels",
                    new MetricJson(channels, terminal.texts())
                            .of(Dimension.CHANNEL)
                            .get("metrics"));
            terminal.result(json);
            return 0;
        }
        print(answer, terminal);
        terminal.line("");
        channels(channels, terminal);
        return 0;
    }

    private static void print(MetricAnswer answer, Terminal terminal) {
        Texts texts = terminal.texts();
        FigureText words = new FigureText(texts, answer.currency());
        terminal.line(texts.formats().period(answer.period()) + " · " + answer.zone().getId());
        Table table =
                new Table(terminal, "metric", "value", "target", "status", "benchmarks", "why")
                        .right(1, 2);
        for (MetricFigure f : answer.figures()) {
            MetricValue m = f.value();
            table.row(
                    f.metric().name().get(texts.language()),
                    words.value(m.unit(), m.value()),
                    Double.isNaN(m.target()) ? "" : words.target(m),
                    m.known()
                            ? texts.get(
                                    "measure.status." + m.status().name().toLowerCase(Locale.ROOT))
                            : "",
                    f.metric().benchmarks().stream()
                            .map(b -> benchmark(b, m.unit(), words, texts))
                            .collect(Collectors.joining(", ")),
                    words.absence(f.absence(), m.minimumN()));
        }
        table.print();
    }

    private static String benchmark(
            Benchmark b, MetricValue.Unit unit, FigureText words, Texts texts) {
        String value = words.value(unit, b.low());
        return texts.get("measure.benchmark." + b.set())
                + " "
                + (b.range() ? value + " – " + words.value(unit, b.high()) : value);
    }

    private static void channels(MetricAnswer answer, Terminal terminal) {
        FigureText words = new FigureText(terminal.texts(), answer.currency());
        Table table = new Table(terminal, "channel", "spend", "roas", "roi").right(1, 2, 3);
        for (MetricFigure.SplitRow spend : answer.of("ad_spend").rows()) {
            if (!(spend.value() > 0)) continue;
            table.row(
                    terminal.texts().get("domain.channel." + spend.key()),
                    words.value(MetricValue.Unit.MONEY, spend.value()),
                    cell(answer.of("roas"), spend.key(), words),
                    cell(answer.of("roi"), spend.key(), words));
        }
        table.print();
    }

    private static String cell(MetricFigure f, String key, FigureText words) {
        return f.rows().stream()
                .filter(r -> r.key().equals(key))
                .map(r -> words.value(Standing.unit(f.metric()), r.value()))
                .findFirst()
                .orElse("n/a");
    }
}
