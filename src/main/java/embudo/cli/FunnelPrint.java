package embudo.cli;

import embudo.catalog.FunnelNames;
import embudo.catalog.FunnelStep;
import embudo.measure.FunnelReport;
import embudo.measure.Passages;
import embudo.measure.Passages.Step;
import embudo.measure.Share;
import embudo.text.Formats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A funnel as a table or as JSON.
 *
 * @param other what it is compared with, null for nothing
 */
record FunnelPrint(Terminal terminal, FunnelReport report, FunnelReport other) {
    void print() {
        if (terminal.json()) {
            terminal.result(json());
            return;
        }
        Formats formats = terminal.texts().formats();
        terminal.line(names().funnel(report.question().rule()));
        terminal.line(
                formats.period(report.question().period())
                        + " · "
                        + report.zone().getId()
                        + " · "
                        + terminal.texts()
                                .get(
                                        "cli.funnel.window",
                                        report.question().rule().window().toString()));
        steps(report.all());
        if (other != null) compared();
        for (FunnelReport.Group group : report.groups()) {
            terminal.line("");
            terminal.line(names().value(report.question().split(), group.value()));
            steps(group.passages());
        }
    }

    private FunnelNames names() {
        return new FunnelNames(terminal.texts()::get, terminal.texts().language());
    }

    private void steps(Passages passages) {
        Table table =
                new Table(
                                terminal,
                                "step",
                                "people",
                                "of_before",
                                "range",
                                "overall",
                                "open",
                                "lost",
                                "median",
                                "p90")
                        .right(1, 2, 3, 4, 5, 6, 7, 8);
        List<Step> steps = passages.steps();
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            table.row(
                    name(k),
                    step.count(),
                    k == 0 ? "" : percent(step.step().value()),
                    k == 0 ? "" : range(step.step()),
                    percent(step.overall().value()),
                    step.open(),
                    step.lost(),
                    time(step.median()),
                    time(step.p90()));
        }
        table.print();
    }

    private String name(int k) {
        FunnelStep step = report.question().rule().steps().get(k);
        return names().step(step);
    }

    private void compared() {
        terminal.line("");
        terminal.line(
                terminal.texts()
                        .get(
                                "cli.funnel.compared",
                                terminal.texts().formats().period(other.question().period())));
        Table table =
                new Table(terminal, "step", "people", "of_before", "change", "range", "clear")
                        .right(1, 2, 3, 4);
        List<Step> here = report.all().steps();
        List<Step> there = other.all().steps();
        for (int k = 0; k < here.size(); k++) {
            if (k == 0) {
                table.row(name(k), there.get(k).count(), "", "", "", "");
                continue;
            }
            Passages.Change change = here.get(k).over(there.get(k));
            Share.Lead lead = change.lead();
            boolean known = !Double.isNaN(lead.value());
            Formats formats = terminal.texts().formats();
            table.row(
                    name(k),
                    there.get(k).count(),
                    percent(there.get(k).step().value()),
                    known ? formats.points(lead.value(), 1) : "–",
                    known
                            ? formats.points(lead.low(), 1) + " … " + formats.points(lead.high(), 1)
                            : "–",
                    known
                            ? terminal.texts()
                                    .get(
                                            change.clear()
                                                    ? "cli.funnel.clear"
                                                    : change.early()
                                                            ? "cli.funnel.early"
                                                            : "cli.funnel.chance")
                            : "");
        }
        table.print();
    }

    private String percent(double share) {
        return Double.isNaN(share) ? "–" : terminal.texts().formats().percent(share, 1);
    }

    private String range(Share share) {
        return Double.isNaN(share.value())
                ? "–"
                : percent(share.low()) + "–" + percent(share.high());
    }

    private String time(double millis) {
        return Double.isNaN(millis)
                ? ""
                : terminal.texts().formats().age(Duration.ofMillis((long) millis));
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("funnel", report.question().rule().key());
        json.put("from", report.question().period().from().toString());
        json.put("to", report.question().period().to().toString());
        json.put("zone", report.zone().getId());
        json.put("position", report.position());
        json.put("asOf", report.asOf() == null ? null : report.asOf().toString());
        json.put("ordered", report.question().rule().ordered());
        json.put("window", report.question().rule().window().toString());
        json.put("steps", json(report.all()));
        if (other != null) json.put("compared", json(other.all()));
        if (report.question().split() != null) {
            List<Map<String, Object>> groups = new ArrayList<>();
            for (FunnelReport.Group group : report.groups()) {
                Map<String, Object> each = new LinkedHashMap<>();
                each.put("value", group.value());
                each.put("steps", json(group.passages()));
                groups.add(each);
            }
            json.put("split", report.question().split());
            json.put("groups", groups);
        }
        return json;
    }

    private List<Map<String, Object>> json(Passages passages) {
        List<Map<String, Object>> all = new ArrayList<>();
        List<Step> steps = passages.steps();
        for (int k = 0; k < steps.size(); k++) {
            Step step = steps.get(k);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("step", name(k));
            json.put("people", step.count());
            json.put("share", FigureCommands.number(step.step().value()));
            json.put("low", FigureCommands.number(step.step().low()));
            json.put("high", FigureCommands.number(step.step().high()));
            json.put("overall", FigureCommands.number(step.overall().value()));
            json.put("open", step.open());
            json.put("lost", step.lost());
            json.put("medianSeconds", FigureCommands.number(step.median() / 1000));
            json.put("p90Seconds", FigureCommands.number(step.p90() / 1000));
            all.add(json);
        }
        return all;
    }
}
