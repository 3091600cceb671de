package embudo.learn.lead;

import embudo.catalog.condition.Phrases;
import embudo.domain.Score;

import java.util.Locale;
import java.util.StringJoiner;

/** Why a lead was handed over, as a note: its score of that moment and what weighs most in it. */
final class HandOverWords {
    private final Phrases phrases;

    HandOverWords(Phrases phrases) {
        this.phrases = phrases;
    }

    String say(Explainer.Explained explained) {
        Score score = explained.score();
        StringJoiner lines = new StringJoiner("\n");
        String band = phrases.get("domain.band." + score.band().key());
        lines.add(
                score.learned() == null
                        ? phrases.get("learn.handover.head", score.value(), band)
                        : phrases.get(
                                "learn.handover.head.chance",
                                score.value(),
                                band,
                                Math.round(100 * score.learned().probability())));
        for (Score.Reason reason : explained.keyFactors()) lines.add(reason(reason));
        lines.add(phrases.get("learn.handover.version", score.version()));
        return lines.toString();
    }

    private String reason(Score.Reason reason) {
        String points = String.format(Locale.ROOT, "%+d", reason.points()).replace('-', '−');
        String factor = phrases.get("learn.factor." + reason.factor());
        return reason.shown().isBlank()
                ? points + " " + factor
                : points + " " + factor + ": " + value(reason.shown());
    }

    /** A declared word in the note's language; whatever else as it stands. */
    private String value(String shown) {
        String key = "learn.value." + shown;
        String word = phrases.get(key);
        return word.equals(key) ? shown : word;
    }
}
