package embudo.cli;

import embudo.catalog.Benchmark;
import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.measure.MetricValue;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.report.words.FigureText;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An answer of metrics as JSON; keys are stable. */
final class MetricJson {
    private final MetricAnswer answer;
    private final Texts texts;
    private final FigureText words;

    MetricJson(MetricAnswer answer, Texts texts) {
        this.answer = answer;
        this.texts = texts;
        words = new FigureText(texts, answer.currency());
    }

    Map<String, Object> of(Dimension split) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", answer.period().from().toString());
        json.put("to", answer.period().to().toString());
        json.put("zone", answer.zone().getId());
        json.put("currency", answer.currency());
        json.put("position", answer.position());
        json.put("asOf", answer.asOf() == null ? null : answer.asOf().toString());
        json.put("unconverted", answer.unconverted());
        if (split != null) {
            json.put("split", split.key());
            json.put("splitAsOf", split.asOfEvent() ? "event" : "now");
        }
        List<Map<String, Object>> metrics = new ArrayList<>();
        for (MetricFigure figure : answer.figures()) metrics.add(of(figure, split != null));
        json.put("metrics", metrics);
        return json;
    }

    private Map<String, Object> of(MetricFigure figure, boolean split) {
        Metric metric = figure.metric();
        MetricValue m = figure.value();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", m.key());
        json.put("name", metric.name().get(texts.language()));
        json.put("system", metric.system());
        json.put("group", metric.group());
        json.put("unit", m.unit().name().toLowerCase(Locale.ROOT));
        json.put("value", FigureCommands.number(m.value()));
        json.put("previous", FigureCommands.number(m.previous()));
        json.put("change", FigureCommands.number(m.change()));
        json.put("target", FigureCommands.number(m.target()));
        json.put("attained", FigureCommands.number(m.attained()));
        json.put("status", m.status().name().toLowerCase(Locale.ROOT));
        json.put("n", m.n());
        json.put("minimumN", m.minimumN());
        json.put(
                "absent",
                figure.absence() == null ? null : words.absence(figure.absence(), m.minimumN()));
        Map<String, Object> benchmarks = new LinkedHashMap<>();
        for (Benchmark b : metric.benchmarks())
            benchmarks.put(b.set(), b.range() ? List.of(b.low(), b.high()) : b.low());
        json.put("benchmarks", benchmarks);
        if (!figure.series().isEmpty())
            json.put("series", figure.series().stream().map(MetricJson::point).toList());
        if (split) json.put("rows", figure.rows().stream().map(r -> row(r, m)).toList());
        return json;
    }

    private static Map<String, Object> point(MetricFigure.Point p) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", p.from().toString());
        json.put("to", p.to().toString());
        json.put("value", FigureCommands.number(p.value()));
        json.put("n", p.n());
        json.put("complete", p.complete());
        return json;
    }

    private Map<String, Object> row(MetricFigure.SplitRow r, MetricValue m) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", r.key());
        json.put("label", r.label());
        json.put("value", FigureCommands.number(r.value()));
        json.put("previous", FigureCommands.number(r.previous()));
        json.put("n", r.n());
        json.put("absent", r.absence() == null ? null : words.absence(r.absence(), m.minimumN()));
        return json;
    }
}
