package embudo.cli;

import embudo.catalog.QueryKind;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.watch.Severity;
import embudo.intake.export.LocalCsv;
import embudo.kernel.Language;
import embudo.kernel.Money;
import embudo.kernel.Period;
import embudo.measure.Customer;
import embudo.measure.MetricValue;
import embudo.measure.query.Column;
import embudo.measure.query.Named;
import embudo.measure.query.QueryTable;
import embudo.report.words.FigureText;
import embudo.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code query NAME}: one of the named tables; {@code query list} shows which there are. */
@Command(name = "query", mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME")
    String name;

    @Option(names = "--period")
    String period;

    @Option(names = "--lead")
    String lead;

    @Option(names = "--csv")
    boolean csv;

    @Option(names = "--out")
    Path out;

    QueryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (name.equals("list")) return list();
        Services services = session.settled();
        Terminal terminal = session.terminal();
        Period days = period == null ? null : FigureCommands.period(services, period);
        long person = lead == null ? 0 : LeadCommands.find(services, lead).id();
        QueryTable table = services.queries().run(name, days, person);
        if (out != null) {
            Path file = terminal.path(out);
            new TableFile(terminal, table.zone())
                    .write(
                            file,
                            table.kind().name().get(terminal.texts().language()),
                            json(table, terminal.texts().language()),
                            heads(services, table),
                            rows(table));
            terminal.say("cli.query.written", table.rows().size(), file);
        } else if (terminal.json()) terminal.result(json(table, terminal.texts().language()));
        else if (csv)
            LocalCsv.write(
                    terminal.out(),
                    terminal.texts().language(),
                    table.zone(),
                    heads(services, table),
                    rows(table));
        else print(services, table);
        return 0;
    }

    private int list() {
        Terminal terminal = session.terminal();
        List<QueryKind> all = session.services().queries().all();
        if (terminal.json()) {
            terminal.result(
                    all.stream()
                            .map(k ->
                                    Map.of(
                                            "name", k.key(),
                                            "system", k.system(),
                                            "title", k.name().get(terminal.texts().language()),
                                            "person", k.person()))
                            .toList());
            return 0;
        }
        Table table = new Table(terminal, "id", "system", "description");
        for (QueryKind k : all)
            table.row(k.key(), k.system(), k.name().get(terminal.texts().language()));
        table.print();
        return 0;
    }

    private List<String> heads(Services services, QueryTable table) {
        Texts texts = session.terminal().texts();
        List<String> heads = new ArrayList<>();
        for (Column c : table.columns())
            heads.add(
                    c.metric() == null
                            ? texts.get("measure.query.column." + c.key())
                            : services.metrics().stream()
                                    .filter(m -> m.key().equals(c.metric()))
                                    .findFirst()
                                    .orElseThrow()
                                    .name()
                                    .get(texts.language()));
        return heads;
    }

    private void print(Services services, QueryTable table) {
        Terminal terminal = session.terminal();
        FigureText words = new FigureText(terminal.texts(), table.currency());
        terminal.line(table.kind().name().get(terminal.texts().language()));
        terminal.line(
                terminal.texts().formats().period(table.period()) + " · " + table.zone().getId());
        Integer[] right = numbers(table);
        Table shown = Table.headed(terminal, heads(services, table)).right(right);
        for (List<Object> row : table.rows()) {
            Object[] cells = new Object[row.size()];
            for (int i = 0; i < cells.length; i++)
                cells[i] =
                        new TableWords(words)
                                .cell(row.get(i), table.columns().get(i).unit(), table.zone());
            shown.row(cells);
        }
        shown.print();
        terminal.say("cli.query.rows", table.rows().size(), table.total());
    }

    private static Integer[] numbers(QueryTable table) {
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++)
            if (table.columns().get(i).unit() != null) right.add(i);
        return right.toArray(Integer[]::new);
    }

    private List<List<Object>> rows(QueryTable table) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            List<Object> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++)
                cells.add(plain(row.get(i), table.columns().get(i), table.currency()));
            rows.add(cells);
        }
        return rows;
    }

    /** Money in major units; words of the language. */
    private Object plain(Object cell, Column column, String currency) {
        Texts texts = session.terminal().texts();
        return switch (cell) {
            case Double d when d.isNaN() -> null;
            case Double d when column.unit() == MetricValue.Unit.MONEY ->
                    new Money(Math.round(d), currency).major();
            case Double d -> new BigDecimal(d).round(MathContext.DECIMAL64).stripTrailingZeros();
            case Channel c -> texts.get("domain.channel." + c.key());
            case EventType t -> texts.get("domain.event." + t.key());
            case Severity s -> texts.get("watch.severity." + s.key());
            case Customer.Risk r -> texts.get("measure.customer.risk." + r.key());
            case Named n -> n.in(texts.language());
            case null -> null;
            default -> cell;
        };
    }

    private static Map<String, Object> json(QueryTable table, Language language) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            Map<String, Object> json = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++)
                json.put(
                        table.columns().get(i).key(),
                        switch (row.get(i)) {
                            case Double d when d.isNaN() -> null;
                            case Channel c -> c.key();
                            case EventType t -> t.key();
                            case Severity s -> s.key();
                            case Customer.Risk r -> r.key();
                            case Named n -> n.in(language);
                            case Instant at -> at.toString();
                            case LocalDate day -> day.toString();
                            case null -> null;
                            case Object other -> other;
                        });
            rows.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", table.kind().key());
        json.put("system", table.kind().system());
        json.put("from", table.period().from().toString());
        json.put("to", table.period().to().toString());
        json.put("zone", table.zone().getId());
        json.put("currency", table.currency());
        json.put("total", table.total());
        json.put("rows", rows);
        return json;
    }
}
