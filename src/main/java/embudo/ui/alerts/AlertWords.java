package embudo.ui.alerts;

import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertStep;
import embudo.domain.watch.Severity;
import embudo.measure.Absence;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.charts.AlertWriter;
import embudo.ui.kit.Tone;
import embudo.watch.Gauges;
import embudo.watch.Round;
import embudo.watch.Sight;
import embudo.watch.Telling;
import embudo.watch.WatchDesk;

import java.util.Locale;

/** Says alerts and what rules find, in one language. */
final class AlertWords {
    private final Texts texts;
    private final FigureText figures;
    private final Telling telling;

    AlertWords(Texts texts, WatchDesk watch, String currency) {
        this.texts = texts;
        figures = new FigureText(texts, currency);
        telling = AlertWriter.telling(watch.rules(), texts, currency);
    }

    Telling telling() {
        return telling;
    }

    String severity(Severity severity) {
        return texts.get("watch.severity." + severity.key());
    }

    String state(Alert alert) {
        return texts.get("watch.state." + alert.state().key());
    }

    String tone(boolean good) {
        return texts.get(good ? "watch.tone.good" : "watch.tone.concern");
    }

    /** How far what an alert set going is. */
    String step(AlertStep step) {
        return switch (step.state()) {
            case ASKED, WANTED, REFUSED, OVER ->
                    texts.get("ui.alerts.action." + step.state().key());
            case DONE -> texts.get("ui.alerts.action.done." + step.what().key(), step.detail());
        };
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case LOW -> Tone.NEUTRAL;
            case MEDIUM -> Tone.INFO;
            case HIGH -> Tone.WARNING;
            case CRITICAL -> Tone.DANGER;
        };
    }

    static Tone tone(Alert.State state) {
        return switch (state) {
            case NEW -> Tone.DANGER;
            case PENDING -> Tone.WARNING;
            case ACKNOWLEDGED, RESOLVED -> Tone.NEUTRAL;
        };
    }

    static Tone tone(Sight.Verdict verdict) {
        return switch (verdict) {
            case ALARM -> Tone.DANGER;
            case NEAR -> Tone.WARNING;
            case CLEAR -> Tone.SUCCESS;
            case UNKNOWN, GONE -> Tone.NEUTRAL;
        };
    }

    String verdict(Sight.Verdict verdict) {
        return texts.get("ui.alerts.verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    /** The rule, and what it is about where it is split. */
    String title(Round.Found f) {
        String name = f.rule().name().get(texts.language());
        if (f.sight().subject().isEmpty()) return name;
        return name
                + " · "
                + figures.group(f.rule().split(), f.sight().subject(), f.sight().label());
    }

    /** The figures behind a verdict, or why there are none. */
    String reason(Round.Found f) {
        Gauges.Gap gap = f.sight().gap();
        return gap == null
                ? telling.explanation(f.rule(), f.sight().evidence())
                : figures.absence(
                        new Absence(Absence.Reason.valueOf(gap.reason()), gap.what()), gap.least());
    }
}
