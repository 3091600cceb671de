package embudo.cli;

import embudo.kernel.Money;
import embudo.measure.CreditReport;
import embudo.measure.Player;
import embudo.measure.attribution.Attribution;
import embudo.measure.attribution.Credit;
import embudo.measure.attribution.ModelKind;
import embudo.measure.attribution.Warning;
import embudo.measure.attribution.Whole;
import embudo.text.Formats;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Credits as a table or as JSON.
 *
 * @param chosen the only model wanted, null for all
 */
record AttributionPrint(Terminal terminal, ModelKind chosen) {
    private static final double TENTHS = 10;

    /** Of a file: names and value are the file's own. */
    void file(Attribution found) {
        if (terminal.json()) {
            terminal.result(json(found, 100));
            return;
        }
        credits(found, found.ledger().players());
        warnings(found, found.ledger().players());
    }

    void workspace(CreditReport report) {
        if (terminal.json()) {
            terminal.result(json(report));
            return;
        }
        Texts texts = terminal.texts();
        List<String> names = report.players().stream().map(p -> name(p, texts)).toList();
        terminal.line(
                texts.formats().period(report.period())
                        + " · "
                        + report.zone().getId()
                        + " · "
                        + texts.get(
                                "cli.attribution.window", report.question().rule().lookBackDays()));
        if (chosen == null) credits(report.attribution(), names);
        else returns(report, names);
        warnings(report.attribution(), names);
    }

    static String name(Player player, Texts texts) {
        String channel = texts.get("domain.channel." + player.channel().key());
        if (player.key().equals(player.channel().key())) return channel;
        return player.name() == null
                ? texts.get("measure.attribution.no_campaign", channel)
                : player.name();
    }

    private List<ModelKind> models() {
        return chosen == null ? List.of(ModelKind.values()) : List.of(chosen);
    }

    private void credits(Attribution found, List<String> names) {
        Texts texts = terminal.texts();
        Table table =
                Table.headed(
                        terminal,
                        Stream.concat(
                                        Stream.of(texts.get("cli.column.player")),
                                        models().stream()
                                                .map(m ->
                                                        texts.get(
                                                                "measure.attribution.model."
                                                                        + m.key())))
                                .toList());
        for (int m = 1; m <= models().size(); m++) table.right(m);
        List<long[]> columns = new ArrayList<>();
        long untouched = Math.round(found.untouched() * TENTHS);
        long total = Math.round(found.ledger().conversions() * TENTHS);
        for (ModelKind model : models())
            columns.add(
                    Whole.of(
                            Arrays.stream(found.credits().get(model).conversions())
                                    .map(c -> c * TENTHS)
                                    .toArray(),
                            total - untouched));
        for (int p = 0; p < names.size(); p++) {
            int player = p;
            row(table, names.get(p), columns.stream().map(c -> c[player]).toList());
        }
        if (untouched != 0)
            row(
                    table,
                    texts.get("measure.attribution.untouched"),
                    columns.stream().map(c -> untouched).toList());
        row(
                table,
                texts.get("measure.attribution.total"),
                columns.stream().map(c -> total).toList());
        table.print();
    }

    private void row(Table table, String name, List<Long> tenths) {
        List<Object> cells = new ArrayList<>(List.of(name));
        for (long each : tenths) cells.add(terminal.texts().formats().number(each / TENTHS, 1));
        table.row(cells.toArray());
    }

    private void returns(CreditReport report, List<String> names) {
        Table table =
                new Table(terminal, "player", "credit", "revenue", "cost", "roas", "roi", "cac")
                        .right(1, 2, 3, 4, 5, 6);
        for (int p = 0; p < names.size(); p++)
            returns(table, names.get(p), report.returns(chosen, p), report.currency());
        returns(
                table,
                terminal.texts().get("measure.attribution.total"),
                report.total(),
                report.currency());
        table.print();
    }

    private void returns(Table table, String name, CreditReport.Return r, String currency) {
        Formats formats = terminal.texts().formats();
        table.row(
                name,
                formats.number(r.conversions(), 1),
                formats.money(new Money(Math.round(r.revenue()), currency)),
                formats.money(new Money(r.cost(), currency)),
                Double.isNaN(r.roas()) ? "–" : formats.number(r.roas(), 2),
                Double.isNaN(r.roi()) ? "–" : formats.percent(r.roi(), 0),
                Double.isNaN(r.cac())
                        ? "–"
                        : formats.money(new Money(Math.round(r.cac()), currency)));
    }

    private void warnings(Attribution found, List<String> names) {
        for (Warning warning : found.warnings())
            if (chosen == null || warning.model() == null || warning.model() == chosen)
                terminal.err().println(text(warning, found, names));
    }

    private String text(Warning warning, Attribution found, List<String> names) {
        int player = found.ledger().players().indexOf(warning.player());
        return terminal.texts()
                .get(
                        "measure.attribution.warning." + warning.code().key(),
                        player < 0 ? "" : names.get(player),
                        shown(warning.value()));
    }

    private String shown(double value) {
        boolean whole = value == Math.rint(value);
        return terminal.texts().formats().number(value, whole ? 0 : 2);
    }

    private Map<String, Object> json(CreditReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", report.period().from().toString());
        json.put("to", report.period().to().toString());
        json.put("zone", report.zone().getId());
        json.put("currency", report.currency());
        json.put("position", report.position());
        json.put("asOf", report.asOf() == null ? null : report.asOf().toString());
        json.put("by", report.question().by().name().toLowerCase(Locale.ROOT));
        json.put("lookBackDays", report.question().rule().lookBackDays());
        double minor = Math.pow(10, Money.digits(report.currency()));
        json.putAll(json(report.attribution(), minor));
        json.put("open", report.open());
        Map<String, Object> returns = new LinkedHashMap<>();
        for (ModelKind model : models()) {
            Map<String, Object> each = new LinkedHashMap<>();
            for (int p = 0; p < report.players().size(); p++)
                each.put(report.players().get(p).key(), json(report.returns(model, p), minor));
            returns.put(model.key(), each);
        }
        json.put("returns", returns);
        return json;
    }

    private static Map<String, Object> json(CreditReport.Return r, double minor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("revenue", r.revenue() / minor);
        json.put("cost", r.cost() / minor);
        json.put("roas", known(r.roas()));
        json.put("roi", known(r.roi()));
        json.put("cac", known(r.cac() / minor));
        return json;
    }

    private static Double known(double x) {
        return Double.isNaN(x) ? null : x;
    }

    private Map<String, Object> json(Attribution found, double minor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", found.ledger().conversions());
        json.put("value", found.ledger().value() / minor);
        json.put("lost", found.ledger().lost());
        Map<String, Object> models = new LinkedHashMap<>();
        Map<String, Object> value = new LinkedHashMap<>();
        Map<String, Object> errors = new LinkedHashMap<>();
        for (ModelKind model : models()) {
            Credit credit = found.credits().get(model);
            models.put(model.key(), byPlayer(found, credit.conversions(), 1, found.untouched()));
            value.put(model.key(), byPlayer(found, credit.value(), minor, found.untouchedValue()));
            if (Arrays.stream(credit.error()).anyMatch(e -> e > 0))
                errors.put(model.key(), byPlayer(found, credit.error(), 1, 0));
        }
        json.put("models", models);
        json.put("values", value);
        if (!errors.isEmpty()) json.put("standardErrors", errors);
        List<Map<String, Object>> warnings = new ArrayList<>();
        for (Warning warning : found.warnings()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("code", warning.code().key());
            each.put("model", warning.model() == null ? null : warning.model().key());
            each.put("player", warning.player());
            each.put("value", warning.value());
            each.put("text", text(warning, found, found.ledger().players()));
            warnings.add(each);
        }
        json.put("warnings", warnings);
        return json;
    }

    private static Map<String, Double> byPlayer(
            Attribution found, double[] credits, double minor, double untouched) {
        Map<String, Double> by = new LinkedHashMap<>();
        for (int p = 0; p < credits.length; p++)
            by.put(found.ledger().players().get(p), credits[p] / minor);
        if (Math.abs(untouched) > 1e-9) by.put("none", untouched / minor);
        return by;
    }
}
