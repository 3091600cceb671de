package embudo.catalog.condition;

import embudo.catalog.condition.Condition.Op;

import java.time.LocalDate;
import java.util.Locale;

/** Says moments and how something lies to them. */
final class Moments {
    private final Phrases phrases;

    Moments(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Such as "in the last 7 days", "more than 2 weeks ago", "before 1 November 2026". */
    String said(Op op, Literal.Moment m) {
        boolean past =
                m.anchor() == Literal.Anchor.NOW && m.offset() != null && m.offset().amount() < 0;
        if (past && (op == Op.GE || op == Op.GT)) return last(m.offset().negated());
        if (past && (op == Op.LE || op == Op.LT))
            return phrases.get("catalog.condition.moment.ago", length(m.offset().negated()));
        return phrases.get("catalog.condition.moment." + op.name().toLowerCase(Locale.ROOT), at(m));
    }

    String between(Literal.Moment from, Literal.Moment to) {
        return phrases.get("catalog.condition.moment.between", at(from), at(to));
    }

    /** "in the last 7 days". */
    String last(Span span) {
        return phrases.get(
                "catalog.condition.last." + span.unit().name().toLowerCase(Locale.ROOT),
                span.amount());
    }

    /** "7 days". */
    private String length(Span span) {
        return phrases.get(
                "catalog.condition.length." + span.unit().name().toLowerCase(Locale.ROOT),
                span.amount());
    }

    /** The moment itself. */
    String at(Literal.Moment m) {
        String anchor =
                switch (m.anchor()) {
                    case NOW -> phrases.get("catalog.condition.anchor.now");
                    case DAY ->
                            phrases.get("catalog.condition.anchor.day", LocalDate.parse(m.ref()));
                    case WEBINAR -> phrases.get("catalog.condition.anchor.webinar", m.ref());
                };
        if (m.offset() == null) return anchor;
        return m.offset().amount() < 0
                ? phrases.get(
                        "catalog.condition.anchor.before", length(m.offset().negated()), anchor)
                : phrases.get("catalog.condition.anchor.after", length(m.offset()), anchor);
    }
}
