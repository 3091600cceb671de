package embudo.cli;

import embudo.catalog.MarketReference;
import embudo.kernel.Language;
import embudo.measure.MetricValue;
import embudo.report.words.FigureText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the market reports, S-MET-15, as a table or as JSON. */
record MarketPrint(Terminal terminal, List<MarketReference> market) {
    void print() {
        if (terminal.json()) {
            terminal.result(Map.of("market", market.stream().map(this::json).toList()));
            return;
        }
        Language language = terminal.texts().language();
        Table table =
                new Table(terminal, "name", "value", "against", "change", "of").right(1, 2, 3);
        for (MarketReference subject : market) {
            table.row(subject.name().get(language), "", "", "", "");
            for (MarketReference.Figure f : subject.figures()) {
                boolean compared = !Double.isNaN(f.other());
                table.row(
                        "  " + f.name().get(language),
                        value(f, f.value()),
                        compared ? value(f, f.other()) : "",
                        compared ? terminal.texts().formats().signedPercent(f.change(), 0) : "",
                        f.against().getOrDefault(language, ""));
            }
        }
        table.print();
    }

    private String value(MarketReference.Figure f, double value) {
        MetricValue.Unit unit = MetricValue.Unit.valueOf(f.unit().toUpperCase(Locale.ROOT));
        return new FigureText(terminal.texts(), "USD").value(unit, value);
    }

    private Map<String, Object> json(MarketReference subject) {
        Language language = terminal.texts().language();
        List<Map<String, Object>> figures = new ArrayList<>();
        for (MarketReference.Figure f : subject.figures()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", f.name().get(language));
            json.put("unit", f.unit());
            json.put("value", f.value());
            json.put("other", FigureCommands.number(f.other()));
            json.put("change", FigureCommands.number(f.change()));
            json.put("against", f.against().get(language));
            figures.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", subject.key());
        json.put("name", subject.name().get(language));
        json.put("figures", figures);
        return json;
    }
}
