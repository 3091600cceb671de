package embudo.cli;

import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Leaks;
import embudo.learn.eval.Report;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.LeadReport;
import embudo.learn.lead.Trust;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a command says what a version of a model is worth. */
final class VersionWords {
    private static final int MOST_FIELDS = 8;

    private VersionWords() {}

    static String state(LeadModels.Version version) {
        return "learn.state." + version.row().state().name().toLowerCase(Locale.ROOT);
    }

    static void print(LeadModels.Version version, Terminal terminal) {
        if (terminal.json()) {
            terminal.result(json(version));
            return;
        }
        Texts texts = terminal.texts();
        LeadReport report = version.report();
        terminal.line(
                texts.get(
                        "cli.model.version",
                        version.row().name(),
                        texts.get(state(version)),
                        version.row().rows(),
                        version.row().positives()));
        Table figures = new Table(terminal, "metric", "later", "folds", "fifth").right(1, 2, 3);
        Map<String, Double> folds = figures(report.folds());
        Map<String, Double> fifth = figures(report.fifth());
        figures(report.later())
                .forEach((name, value) ->
                        figures.row(
                                name,
                                three(value),
                                three(folds.get(name)),
                                three(fifth.get(name))));
        figures.print();
        for (LeadReport.PartReport part : report.parts()) {
            terminal.line(texts.get("learn.part." + part.part().name().toLowerCase(Locale.ROOT)));
            Table importance = new Table(terminal, "field", "importance").right(1);
            for (CrossValidation.Importance each :
                    part.importance().stream().limit(MOST_FIELDS).toList())
                importance.row(texts.get("learn.factor." + each.field()), three(each.aucDrop()));
            importance.print();
            for (Leaks.Leak leak : part.leaks()) terminal.line(warning(leak, texts));
        }
        for (Trust.Line line : Trust.of(report, version.row().positives()))
            terminal.line(texts.get(line.key(), line.args().toArray()));
    }

    private static String warning(Leaks.Leak leak, Texts texts) {
        String code = "leak_" + leak.kind().name().toLowerCase(Locale.ROOT);
        return texts.get("learn.warning." + code, leak.field(), three(leak.value()));
    }

    static Map<String, Object> json(LeadModels.Version version) {
        LeadReport report = version.report();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", version.row().model());
        json.put("version", version.row().version());
        json.put("state", version.row().state().name().toLowerCase(Locale.ROOT));
        json.put("trainedAt", version.row().trainedAt().toString());
        json.put("rows", version.row().rows());
        json.put("positives", version.row().positives());
        json.put("fingerprint", version.row().fingerprint());
        json.put("preset", report.preset());
        json.put("horizonDays", report.horizonDays());
        json.put("baseRate", report.baseRate());
        json.put("passesGate", report.passes());
        json.put("outOfTime", json(report.later()));
        json.put("folds", json(report.folds()));
        json.put("fifth", json(report.fifth()));
        List<Map<String, Object>> parts = new ArrayList<>();
        for (LeadReport.PartReport part : report.parts()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("part", part.part().name().toLowerCase(Locale.ROOT));
            row.put("rows", part.rows());
            row.put("positives", part.positives());
            row.put("leaf", part.leaf());
            row.put("auc", known(part.later().auc()));
            row.put("importance", importance(part));
            row.put(
                    "leaks",
                    part.leaks().stream()
                            .map(l -> Map.of("field", l.field(), "value", l.value()))
                            .toList());
            parts.add(row);
        }
        json.put("parts", parts);
        return json;
    }

    private static List<Map<String, Object>> importance(LeadReport.PartReport part) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (CrossValidation.Importance each : part.importance()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("field", each.field());
            row.put("aucDrop", known(each.aucDrop()));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> json(Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", report.rows());
        json.put("positives", report.positives());
        figures(report).forEach((name, value) -> json.put(name, known(value)));
        json.put("calibration", ReportJson.calibration(report));
        List<Map<String, Object>> bands = new ArrayList<>();
        for (Report.Confusion each : report.confusion()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("cutOff", each.cutOff());
            row.put("truePositives", each.truePositives());
            row.put("falsePositives", each.falsePositives());
            row.put("trueNegatives", each.trueNegatives());
            row.put("falseNegatives", each.falseNegatives());
            bands.add(row);
        }
        json.put("confusion", bands);
        return json;
    }

    private static Map<String, Double> figures(Report report) {
        return ReportJson.figures(report);
    }

    static String three(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static Double known(double value) {
        return ReportJson.known(value);
    }
}
