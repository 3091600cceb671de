package embudo.cli;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Evidence;
import embudo.measure.Absence;
import embudo.measure.Standing;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.watch.Gauges;
import embudo.watch.Round;
import embudo.watch.Telling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Alerts as text and JSON. */
final class AlertPrint {
    private final Terminal terminal;
    private final Texts texts;
    private final ZoneId zone;
    private final FigureText words;
    private final Telling telling;

    AlertPrint(Session session) {
        Services services = session.services();
        terminal = session.terminal();
        texts = terminal.texts();
        zone = services.settings().zone();
        words = new FigureText(texts, services.settings().currency());
        telling =
                new Telling(services.watch().rules(), texts.language(), texts::get, new Figures());
    }

    /** Writes values as everywhere on the command line. */
    private final class Figures implements Telling.Writer {
        @Override
        public String value(Metric metric, double value, int finer) {
            return words.value(Standing.unit(metric), value, finer);
        }

        @Override
        public String group(Dimension split, String key, String label) {
            return split == Dimension.CHANNEL ? texts.get("domain.channel." + key) : label;
        }
    }

    Telling telling() {
        return telling;
    }

    String subject(Round.Found f) {
        boolean channel = f.rule().split() == Dimension.CHANNEL && !f.sight().subject().isEmpty();
        return channel ? texts.get("domain.channel." + f.sight().subject()) : f.sight().label();
    }

    /** Why it stands as it does. */
    String reason(Round.Found f) {
        Gauges.Gap gap = f.sight().gap();
        if (gap != null) {
            return words.absence(
                    new Absence(Absence.Reason.valueOf(gap.reason()), gap.what()), gap.least());
        }
        return telling.explanation(f.rule(), f.sight().evidence());
    }

    void table(List<Alert> alerts) {
        Table table =
                new Table(terminal, "id", "severity", "state", "since", "alert", "explanation");
        for (Alert a : alerts)
            table.row(
                    a.id(),
                    texts.get("watch.severity." + a.severity().key()),
                    texts.get("watch.state." + a.state().key()),
                    texts.formats().moment(a.seen(), zone),
                    telling.message(a),
                    telling.explanation(a));
        table.print();
    }

    void whole(Alert a) {
        terminal.line(telling.name(a));
        terminal.line(telling.message(a));
        terminal.line(telling.explanation(a));
        terminal.line(telling.advice(a));
        terminal.line(
                texts.get(
                        "cli.alert.stands",
                        texts.get("watch.severity." + a.severity().key()),
                        texts.get("watch.state." + a.state().key()),
                        texts.formats().fullMoment(a.seen(), zone)));
        if (a.mutedUntil() != null)
            terminal.line(
                    texts.get("cli.alert.muted", texts.formats().fullMoment(a.mutedUntil(), zone)));
        if (a.assignee() != null) terminal.line(texts.get("cli.alert.assignee", a.assignee()));
    }

    Map<String, Object> json(Alert a) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", a.id());
        json.put("rule", a.rule());
        json.put("subject", a.subject());
        json.put("label", a.label());
        json.put("severity", a.severity().key());
        json.put("state", a.state().key());
        evidence(json, a.evidence());
        json.put("message", telling.message(a));
        json.put("explanation", telling.explanation(a));
        json.put("advice", telling.advice(a));
        json.put("seen", a.seen().toString());
        json.put("raised", text(a.raised()));
        json.put("resolved", text(a.resolved()));
        json.put("muted_until", text(a.mutedUntil()));
        json.put("assignee", a.assignee());
        return json;
    }

    static void evidence(Map<String, Object> json, Evidence e) {
        json.put("value", e == null ? null : number(e.value()));
        json.put("bound", e == null ? null : number(e.bound()));
        json.put("before", e == null ? null : number(e.before()));
        json.put("also", e == null ? null : number(e.also()));
        json.put("n", e == null ? 0 : e.n());
        json.put("from", e == null ? null : e.period().from().toString());
        json.put("to", e == null ? null : e.period().to().toString());
        json.put("driver", e == null ? "" : e.driver());
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
