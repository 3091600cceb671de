package embudo.cli;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measures;
import embudo.intake.export.LocalCsv;
import embudo.measure.MetricValue;
import embudo.measure.Overview;
import embudo.measure.Standing;
import embudo.measure.metric.Explanation;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;
import embudo.report.words.FigureText;
import embudo.text.Formats;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code metrics [KEY…]}: any declared metric over a period, split, filtered, step by step. */
@Command(name = "metrics", mixinStandardHelpOptions = true)
final class MetricCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "KEY", arity = "0..*")
    List<String> keys = List.of();

    @Mixin MetricOptions options = new MetricOptions();

    @Option(names = "--all")
    boolean all;

    @Option(names = "--csv")
    boolean csv;

    @Option(names = "--explain", paramLabel = "FILE")
    Path explain;

    MetricCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Services services = session.settled();
        Terminal terminal = session.terminal();
        Formats formats = terminal.texts().formats();
        MetricQuery query = options.query(services, List.of(), formats.firstDayOfWeek());
        query = query.keys(keys.isEmpty() ? fitting(services, query) : keys);
        if (explain != null) {
            explain(services, query);
            return 0;
        }
        MetricAnswer answer = services.metricDesk().ask(query);
        if (terminal.json())
            terminal.result(new MetricJson(answer, terminal.texts()).of(options.dimension()));
        else if (csv)
            LocalCsv.write(
                    terminal.out(),
                    terminal.texts().language(),
                    answer.zone(),
                    MetricRows.HEADS,
                    new MetricRows(answer, terminal.texts()).all());
        else print(answer, terminal);
        return 0;
    }

    /** The tiles of Today, or all metrics, as far as they can be filtered and split as asked. */
    private List<String> fitting(Services services, MetricQuery q) {
        Set<Dimension> asked = new HashSet<>(q.only().keySet());
        if (q.split() != null) asked.add(q.split());
        List<Metric> wanted =
                all
                        ? services.metricDesk().all()
                        : Overview.TILES.stream().map(key -> named(services, key)).toList();
        return wanted.stream()
                .filter(m -> Measures.splits(m.measure()).containsAll(asked))
                .map(Metric::key)
                .toList();
    }

    private static Metric named(Services services, String key) {
        return services.metrics().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void print(MetricAnswer answer, Terminal terminal) {
        FigureText words = new FigureText(terminal.texts(), answer.currency());
        Formats formats = terminal.texts().formats();
        terminal.line(formats.period(answer.period()) + " · " + answer.zone().getId());
        Table table =
                new Table(terminal, "metric", "value", "previous", "target", "status", "n", "why")
                        .right(1, 2, 3, 5);
        for (MetricFigure f : answer.figures()) {
            MetricValue m = f.value();
            table.row(
                    f.metric().name().get(terminal.texts().language()),
                    words.value(m.unit(), m.value()),
                    words.value(m.unit(), m.previous()),
                    Double.isNaN(m.target()) ? "" : words.target(m),
                    m.known()
                            ? terminal.texts()
                                    .get(
                                            "measure.status."
                                                    + m.status().name().toLowerCase(Locale.ROOT))
                            : "",
                    m.n(),
                    words.absence(f.absence(), m.minimumN()));
        }
        table.print();
        for (MetricFigure f : answer.figures()) {
            series(f, words, terminal);
            rows(f, words, terminal);
        }
    }

    private static void series(MetricFigure f, FigureText words, Terminal terminal) {
        if (f.series().isEmpty()) return;
        Formats formats = terminal.texts().formats();
        terminal.line("");
        terminal.line(f.metric().name().get(terminal.texts().language()));
        Table table = new Table(terminal, "from", "to", "value", "n", "note").right(2, 3);
        for (MetricFigure.Point p : f.series())
            table.row(
                    formats.date(p.from()),
                    formats.date(p.to()),
                    words.value(Standing.unit(f.metric()), p.value()),
                    p.n(),
                    p.complete() ? "" : terminal.texts().get("cli.metrics.incomplete"));
        table.print();
    }

    private void rows(MetricFigure f, FigureText words, Terminal terminal) {
        Dimension split = options.dimension();
        if (split == null) return;
        terminal.line("");
        terminal.line(
                f.metric().name().get(terminal.texts().language())
                        + " · "
                        + terminal.texts().get("measure.dimension." + split.key())
                        + " · "
                        + terminal.texts()
                                .get(
                                        split.asOfEvent()
                                                ? "measure.as_of.event"
                                                : "measure.as_of.now"));
        Table table = new Table(terminal, "value_of", "value", "previous", "n").right(1, 2, 3);
        for (MetricFigure.SplitRow r : f.rows())
            table.row(
                    r.key().isEmpty() ? terminal.texts().get("cli.metrics.unknown") : r.label(),
                    words.value(Standing.unit(f.metric()), r.value()),
                    words.value(Standing.unit(f.metric()), r.previous()),
                    r.n());
        table.print();
    }

    private void explain(Services services, MetricQuery query) throws IOException {
        Terminal terminal = session.terminal();
        Explanation e = services.metricDesk().explain(query);
        Path file = terminal.path(explain);
        Path about = file.resolveSibling(file.getFileName() + ".txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            ExplanationFile.rows(e, out);
        }
        Files.writeString(about, e.about(terminal.texts().language()));
        if (terminal.json())
            terminal.result(
                    Map.of(
                            "file", file.toString(),
                            "about", about.toString(),
                            "rows", e.rows().size(),
                            "facts", e.facts()));
        else terminal.line(file.toString());
        terminal.say("cli.metrics.explained", e.rows().size(), about);
    }
}
