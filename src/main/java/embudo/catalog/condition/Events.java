package embudo.catalog.condition;

import embudo.catalog.condition.Condition.Op;
import embudo.domain.EventType;

import java.util.List;
import java.util.Locale;

/** Says figures of events as what people did. */
final class Events {
    private final Phrases phrases;
    private final Words words;

    Events(Phrases phrases, Words words) {
        this.phrases = phrases;
        this.words = words;
    }

    /** "who opened an e-mail at least 2 times in the last 30 days". */
    String counted(Operand.Aggregate a, Op op, double n) {
        if (op == Op.GE && n == 1 || op == Op.GT && n == 0) return did(a);
        if (op == Op.LT && n == 1 || op == Op.EQ && n == 0 || op == Op.LE && n == 0)
            return phrases.get("catalog.condition.did_not", deeds(a.types()), when(a));
        Object count = n == Math.rint(n) ? (Object) (long) n : (Object) n;
        return times(
                a,
                phrases.get(
                        "catalog.condition.times." + op.name().toLowerCase(Locale.ROOT), count));
    }

    private String did(Operand.Aggregate a) {
        return phrases.get("catalog.condition.did", deeds(a.types()), when(a));
    }

    /** "who opened an e-mail, 2 or 3 times": {@code often} says how often. */
    String times(Operand.Aggregate a, String often) {
        return phrases.get("catalog.condition.did_often", deeds(a.types()), often, when(a));
    }

    /** What a sum, a first or a last time is said of. */
    String subject(Operand.Aggregate a) {
        return switch (a.kind()) {
            case SUM -> phrases.get("catalog.condition.sum", nouns(a.types()), when(a));
            case LAST -> phrases.get("catalog.condition.last_time", deeds(a.types()), when(a));
            case FIRST -> phrases.get("catalog.condition.first_time", deeds(a.types()), when(a));
            case COUNT -> phrases.get("catalog.condition.number_of", deeds(a.types()), when(a));
        };
    }

    private String deeds(List<EventType> types) {
        return words.list(
                "or",
                types.stream().map(t -> phrases.get("catalog.condition.deed." + t.key())).toList());
    }

    private String nouns(List<EventType> types) {
        return words.list(
                "and",
                types.stream().map(t -> phrases.get("catalog.condition.noun." + t.key())).toList());
    }

    /** With a space before it, empty when nothing is asked of the events. */
    private String when(Operand.Aggregate a) {
        String window = a.window() == null ? "" : " " + new Moments(phrases).last(a.window());
        if (a.where().equals(Condition.EVERYONE)) return window;
        return window + " " + phrases.get("catalog.condition.where", words.clause(a.where()));
    }
}
