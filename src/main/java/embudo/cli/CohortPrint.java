package embudo.cli;

import embudo.catalog.CohortView;
import embudo.kernel.Language;
import embudo.kernel.Money;
import embudo.measure.CohortReport;
import embudo.measure.CohortTrend;
import embudo.measure.Share;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortCell;
import embudo.text.Formats;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A triangle as a table or as JSON. */
record CohortPrint(Terminal terminal, CohortReport report, CohortView view) {
    private Texts texts() {
        return terminal.texts();
    }

    void print() {
        Formats formats = texts().formats();
        Language language = texts().language();
        terminal.line(
                report.question().rule().name().get(language)
                        + " · "
                        + texts().get("measure.cohort.step." + report.question().step().key())
                        + " · "
                        + texts().get("measure.cohort.view." + view.key())
                        + " · "
                        + report.zone().getId());
        List<String> heads = new ArrayList<>();
        heads.add(texts().get("cli.column.cohort"));
        heads.add(texts().get("cli.column.people"));
        for (int age = 0; age < report.ages(); age++) heads.add("+" + age);
        Table table = Table.headed(terminal, heads);
        for (int i = 1; i < heads.size(); i++) table.right(i);
        for (Cohort cohort : report.cohorts()) {
            Object[] row = new Object[heads.size()];
            row[0] = CohortRows.key(report, cohort);
            row[1] = cohort.people();
            for (CohortCell cell : cohort.cells())
                row[2 + cell.age()] = value(cell, formats) + (cell.complete() ? "" : "*");
            table.row(row);
        }
        table.print();
        terminal.say("cli.cohorts.open");
        if (report.unconverted() > 0) terminal.say("cli.cohorts.unconverted", report.unconverted());
        for (CohortTrend trend : report.trends()) found(trend, language);
    }

    private void found(CohortTrend trend, Language language) {
        Formats formats = texts().formats();
        terminal.line("");
        terminal.line(trend.rule().name().get(language) + " (" + trend.rule().system() + ")");
        terminal.line(
                texts().get(
                                "measure.cohort.trend." + trend.rule().view().key(),
                                span(trend.age()),
                                CohortRows.key(report, trend.newest()),
                                formats.percent(trend.last().value(), 1),
                                CohortRows.key(report, trend.oldest()),
                                formats.percent(trend.first().value(), 1)));
        if (!trend.lead().clear()) terminal.line(texts().get("measure.cohort.chance"));
        terminal.line(trend.rule().advice().get(language));
    }

    private String span(int periods) {
        return texts().get("measure.cohort.span." + report.question().step().key(), periods);
    }

    private String value(CohortCell cell, Formats formats) {
        double value = cell.value(view);
        if (Double.isNaN(value)) return "–";
        return switch (view) {
            case RETENTION, CONVERSION -> formats.percent(value, 1);
            case REVENUE, LTV -> formats.money(new Money(Math.round(value), report.currency()));
            case ENGAGEMENT -> formats.number(value, 1);
        };
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", report.question().rule().key());
        json.put("by", report.question().step().key());
        json.put("view", view.key());
        json.put("zone", report.zone().getId());
        json.put("weekStart", report.question().weekStart().name().toLowerCase(Locale.ROOT));
        json.put("currency", report.currency());
        json.put("position", report.position());
        json.put("asOf", report.asOf() == null ? null : report.asOf().toString());
        json.put("until", report.until() == null ? null : report.until().toString());
        json.put("unconverted", report.unconverted());
        json.put("cohorts", report.cohorts().stream().map(this::cohort).toList());
        json.put("trends", report.trends().stream().map(this::trend).toList());
        return json;
    }

    private Map<String, Object> cohort(Cohort cohort) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cohort", CohortRows.key(report, cohort));
        json.put("from", cohort.from().toString());
        json.put("to", cohort.to().toString());
        json.put("people", cohort.people());
        json.put("cells", cohort.cells().stream().map(this::cell).toList());
        return json;
    }

    private Map<String, Object> cell(CohortCell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("age", cell.age());
        json.put("value", FigureCommands.number(cell.value(view)));
        json.put("complete", cell.complete());
        json.put("active", cell.active());
        json.put("bought", cell.bought());
        json.put("revenue", cell.revenue());
        json.put("lifetime", cell.lifetime());
        json.put("webinars", cell.places());
        json.put("engagement", FigureCommands.number(cell.value(CohortView.ENGAGEMENT)));
        json.put("minutes", FigureCommands.number(cell.minutes()));
        json.put("interactions", cell.interactions());
        return json;
    }

    private Map<String, Object> trend(CohortTrend trend) {
        Share.Lead lead = trend.lead();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", trend.rule().key());
        json.put("system", trend.rule().system());
        json.put("view", trend.rule().view().key());
        json.put("age", trend.age());
        json.put("newest", CohortRows.key(report, trend.newest()));
        json.put("oldest", CohortRows.key(report, trend.oldest()));
        json.put("newestShare", trend.last().value());
        json.put("oldestShare", trend.first().value());
        json.put("low", lead.low());
        json.put("high", lead.high());
        json.put("clear", lead.clear());
        return json;
    }
}
