package embudo.ui.today;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest.Against;
import embudo.domain.watch.Severity;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.Waiting;
import embudo.ui.charts.AlertWriter;
import embudo.ui.kit.Tone;
import embudo.watch.InsightDesk.Said;
import embudo.watch.Rulebook;
import embudo.watch.Telling;

import java.util.ArrayList;
import java.util.List;

/** Says what waits, what was raised and what is worth saying. */
final class NewsWords {
    private final Texts texts;
    private final Rulebook rules;
    private final Telling telling;
    private final FigureText figures;

    NewsWords(Texts texts, Rulebook rules, String currency) {
        this.texts = texts;
        this.rules = rules;
        telling = AlertWriter.telling(rules, texts, currency);
        figures = new FigureText(texts, currency);
    }

    /** What waits, the most urgent first, and the first thing worth saying. */
    NewsShown shown(Waiting w, List<Said> said) {
        List<NewsShown.Chip> chips = new ArrayList<>();
        if (w.alerts() > 0)
            chips.add(
                    chip(
                            "fth-bell",
                            texts.get("ui.today.waits.alerts", w.alerts()),
                            Tone.DANGER,
                            "alerts"));
        if (w.letters() > 0)
            chips.add(
                    chip(
                            "fth-mail",
                            texts.get("ui.today.waits.letters", w.letters()),
                            Tone.WARNING,
                            "outbox"));
        if (w.approvals() > 0)
            chips.add(
                    chip(
                            "fth-check-square",
                            texts.get("ui.today.waits.approvals", w.approvals()),
                            Tone.WARNING,
                            "tasks"));
        if (w.missed() > 0)
            chips.add(
                    chip(
                            "fth-clock",
                            texts.get("ui.today.waits.missed", w.missed()),
                            Tone.WARNING,
                            "workflows"));
        if (w.tasks() > 0)
            chips.add(
                    chip(
                            "fth-check-circle",
                            texts.get("ui.today.waits.tasks", w.tasks()),
                            Tone.NEUTRAL,
                            "tasks"));
        return new NewsShown(
                chips, chips.isEmpty() ? texts.get("ui.today.waits.none") : "", insight(said));
    }

    private static NewsShown.Chip chip(String icon, String text, Tone tone, String screen) {
        return new NewsShown.Chip(icon, text, tone, screen);
    }

    private NewsShown.Insight insight(List<Said> said) {
        if (said.isEmpty()) return null;
        Said first = said.getFirst();
        boolean good = first.insight().good();
        return new NewsShown.Insight(
                texts.get(good ? "watch.tone.good" : "watch.tone.concern"),
                good ? Tone.SUCCESS : Tone.WARNING,
                telling.message(first),
                telling.name(first),
                texts.get("ui.today.insights.all", said.size()));
    }

    /** A raised alert as a piece of the strip. */
    Alert piece(embudo.domain.watch.Alert raised) {
        boolean grave = raised.severity().compareTo(Severity.HIGH) >= 0;
        return new Alert(
                grave ? Tone.DANGER : Tone.WARNING,
                grave ? "fth-alert-octagon" : "fth-alert-triangle",
                texts.get("watch.severity." + raised.severity().key()),
                text(raised),
                telling.name(raised),
                texts.get("ui.today.alert.open"),
                new Alert.Target.Screen("alerts", String.valueOf(raised.id())));
    }

    private String text(embudo.domain.watch.Alert raised) {
        AlertRule rule = rules.rule(raised.rule());
        String subject = telling.subject(raised);
        String name = telling.name(raised) + (subject.isEmpty() ? "" : " · " + subject);
        if (rule == null) return name;
        Telling.Pair pair = telling.pair(raised);
        boolean plain = rule.ofPeople() || rule.when().against() != Against.BOUND || pair.alike();
        return plain
                ? texts.get("ui.today.alert.raised.plain", name, pair.value())
                : texts.get("ui.today.alert.raised", name, pair.value(), pair.bound());
    }
}
