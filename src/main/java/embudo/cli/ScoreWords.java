package embudo.cli;

import embudo.domain.Contact;
import embudo.domain.Score;
import embudo.learn.Advice;
import embudo.learn.lead.Explainer;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a command says why a lead has its score. */
final class ScoreWords {
    private ScoreWords() {}

    static void print(Contact contact, Explainer.Explained explained, Terminal terminal) {
        Texts texts = terminal.texts();
        Score score = explained.score();
        boolean learned = score.learned() != null;
        terminal.line(
                texts.get(
                        learned ? "cli.score.head.model" : "cli.score.head",
                        contact.name(),
                        score.value(),
                        texts.get("domain.band." + score.band().key()),
                        score.version()));
        Table table = new Table(terminal, "group", "factor", "value", "points").right(3);
        if (learned) table.row("", texts.get("learn.base"), "", score.learned().base());
        for (Score.Reason r : score.reasons())
            if (!learned || r.points() != 0)
                table.row(
                        texts.get("learn.group." + r.group().name().toLowerCase(Locale.ROOT)),
                        texts.get("learn.factor." + r.factor()),
                        value(r, texts),
                        texts.formats().signed(r.points()));
        if (learned)
            table.row(
                    "",
                    texts.get("learn.scale"),
                    "",
                    texts.formats().signed(score.learned().scale()));
        table.print();
        if (!learned) return;
        terminal.line(
                texts.get(
                        "cli.score.chance",
                        texts.formats().percent(score.learned().probability(), 1),
                        explained.by().report().horizonDays(),
                        explained.by().row().positives()));
        terminal.line(texts.get("learn.segment." + explained.action().segment()));
        if (explained.segment() != null)
            terminal.line(texts.get("learn.segment." + explained.segment().segment()));
    }

    private static String value(Score.Reason reason, Texts texts) {
        String word = "learn.value." + reason.shown();
        return texts.has(word) ? texts.get(word) : reason.shown();
    }

    static Map<String, Object> json(Contact contact, Explainer.Explained explained, Advice advice) {
        Score score = explained.score();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lead_id", contact.id());
        json.put("name", contact.name());
        json.put("score", score.value());
        json.put("segment", score.band().key());
        json.put("kind", score.kind().name().toLowerCase(Locale.ROOT));
        json.put("version", score.version());
        json.put("at", score.at().toString());
        Score.Learned learned = score.learned();
        json.put("probability", learned == null ? null : learned.probability());
        json.put("base", learned == null ? null : learned.base());
        json.put("scale", learned == null ? null : learned.scale());
        Map<String, Integer> breakdown = new LinkedHashMap<>();
        for (Score.Group group : Score.Group.values())
            breakdown.put(group.name().toLowerCase(Locale.ROOT), score.points(group));
        json.put("breakdown", breakdown);
        json.put("reasons", reasons(score.reasons()));
        json.put("key_factors", reasons(explained.keyFactors()));
        json.put("recommendations", advice.recommendations());
        json.put(
                "next_action",
                Map.of(
                        "action", advice.next().action(),
                        "priority", advice.next().priority(),
                        "channel", advice.next().channel()));
        if (explained.segment() != null) {
            json.put("conversion_segment", explained.segment().segment());
            json.put("conversion_recommendations", explained.segment().advice());
        }
        if (explained.action() != null)
            json.put(
                    "next_best_action",
                    Map.of(
                            "action", explained.action().segment(),
                            "priority", explained.action().priority(),
                            "channel", explained.action().channel()));
        return json;
    }

    private static List<Map<String, Object>> reasons(List<Score.Reason> reasons) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Score.Reason r : reasons)
            rows.add(
                    Map.of(
                            "group", r.group().name().toLowerCase(Locale.ROOT),
                            "factor", r.factor(),
                            "value", r.shown(),
                            "points", r.points()));
        return rows;
    }
}
