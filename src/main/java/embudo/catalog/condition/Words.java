package embudo.catalog.condition;

import embudo.catalog.condition.Condition.Op;
import embudo.domain.Band;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Says a condition as a clause about people, such as "whose band is Hot and who attended". */
public final class Words {
    private final Phrases phrases;
    private final UnaryOperator<String> segmentName;
    private final Events events;

    /**
     * @param segmentName the name of a segment by its id
     */
    public Words(Phrases phrases, UnaryOperator<String> segmentName) {
        this.phrases = phrases;
        this.segmentName = segmentName;
        events = new Events(phrases, this);
    }

    /** A whole sentence's subject: "people whose ...". */
    public String people(Condition condition) {
        if (condition.equals(Condition.EVERYONE)) return phrases.get("catalog.condition.everybody");
        if (condition.equals(Condition.NOBODY)) return phrases.get("catalog.condition.nobody");
        return phrases.get("catalog.condition.people", clause(condition));
    }

    /** The clause alone, for a chip. */
    public String clause(Condition condition) {
        return switch (condition) {
            case Condition.All all when all.parts().isEmpty() ->
                    phrases.get("catalog.condition.clause_everybody");
            case Condition.Any any when any.parts().isEmpty() ->
                    phrases.get("catalog.condition.clause_nobody");
            case Condition.All all -> list("and", all.parts().stream().map(this::part).toList());
            case Condition.Any any -> list("or", any.parts().stream().map(this::part).toList());
            case Condition.Not(Condition.Known(Operand o)) -> known(o, false);
            case Condition.Not(Condition.InSegment(String id)) ->
                    phrases.get("catalog.condition.not_in_segment", segmentName.apply(id));
            case Condition.Not(Condition.Compare(Operand o, Op op, Literal value))
                    when op == Op.EQ ->
                    clause(new Condition.Compare(o, Op.NE, value));
            case Condition.Not(Condition part) ->
                    phrases.get("catalog.condition.not", clause(part));
            case Condition.Compare c -> compare(c);
            case Condition.In(Operand o, List<Literal> values) ->
                    o instanceof Operand.Aggregate a && a.kind() == Operand.Kind.COUNT
                            ? events.times(
                                    a,
                                    phrases.get(
                                            "catalog.condition.often",
                                            list("or", values(o, values))))
                            : phrases.get(
                                    "catalog.condition.test.in",
                                    subject(o),
                                    list("or", values(o, values)));
            case Condition.Between(Operand o, Literal low, Literal high) -> between(o, low, high);
            case Condition.Like(Operand o, boolean start, String text) ->
                    start
                            ? phrases.get("catalog.condition.test.starts", subject(o), text)
                            : phrases.get("catalog.condition.test.contains", subject(o), text);
            case Condition.Known(Operand o) -> known(o, true);
            case Condition.InSegment(String id) ->
                    phrases.get("catalog.condition.in_segment", segmentName.apply(id));
        };
    }

    /** A field's text or word as people say it. */
    public String value(String field, String text) {
        return word(new Operand.Of(field), text);
    }

    private String part(Condition condition) {
        boolean joined = condition instanceof Condition.All || condition instanceof Condition.Any;
        return joined
                ? phrases.get("catalog.condition.group", clause(condition))
                : clause(condition);
    }

    private String compare(Condition.Compare c) {
        if (c.operand() instanceof Operand.Aggregate a && a.kind() == Operand.Kind.COUNT)
            return events.counted(a, c.op(), ((Literal.Number) c.value()).value());
        if (c.value() instanceof Literal.Moment moment)
            return phrases.get(
                    "catalog.condition.when",
                    subject(c.operand()),
                    new Moments(phrases).said(c.op(), moment));
        if (c.value() instanceof Literal.Flag(boolean wanted))
            return wanted == (c.op() == Op.EQ)
                    ? phrases.get("catalog.condition.flag." + ((Operand.Of) c.operand()).field())
                    : phrases.get(
                            "catalog.condition.no_flag." + ((Operand.Of) c.operand()).field());
        return phrases.get(
                "catalog.condition.test." + c.op().name().toLowerCase(Locale.ROOT),
                subject(c.operand()),
                value(c.operand(), c.value()));
    }

    private String between(Operand o, Literal low, Literal high) {
        if (low instanceof Literal.Moment from && high instanceof Literal.Moment to)
            return phrases.get(
                    "catalog.condition.when", subject(o), new Moments(phrases).between(from, to));
        String range = phrases.get("catalog.condition.range", value(o, low), value(o, high));
        return o instanceof Operand.Aggregate a && a.kind() == Operand.Kind.COUNT
                ? events.times(a, phrases.get("catalog.condition.often", range))
                : phrases.get("catalog.condition.test.between", subject(o), range);
    }

    private String known(Operand o, boolean known) {
        if (o instanceof Operand.Aggregate a)
            return events.counted(a, known ? Op.GE : Op.EQ, known ? 1 : 0);
        String field = ((Operand.Of) o).field();
        if (field.endsWith("_at") && !field.startsWith(Fields.CUSTOM))
            return known
                    ? phrases.get("catalog.condition.ever." + field)
                    : phrases.get("catalog.condition.never." + field);
        return known
                ? phrases.get("catalog.condition.test.known", subject(o))
                : phrases.get("catalog.condition.test.unknown", subject(o));
    }

    /** "whose country", or for events "the channel". */
    private String subject(Operand o) {
        return switch (o) {
            case Operand.Of(String field) when field.startsWith(Fields.CUSTOM) ->
                    phrases.get(
                            "catalog.condition.custom", field.substring(Fields.CUSTOM.length()));
            case Operand.Of(String field) -> phrases.get("catalog.condition.subject." + field);
            case Operand.Aggregate a -> events.subject(a);
        };
    }

    private List<String> values(Operand o, List<Literal> values) {
        return values.stream().map(v -> value(o, v)).toList();
    }

    private String value(Operand o, Literal value) {
        return switch (value) {
            case Literal.Number(double n) ->
                    n == Math.rint(n) && Math.abs(n) < 1e15
                            ? phrases.get("catalog.condition.number", (long) n)
                            : phrases.get("catalog.condition.number", n);
            case Literal.Text(String text) -> word(o, text);
            case Literal.Moment moment -> new Moments(phrases).at(moment);
            case Literal.Flag flag -> throw new IllegalStateException("a flag has no value");
        };
    }

    private String word(Operand o, String text) {
        return switch (o instanceof Operand.Of(String field) ? field : "") {
            case Fields.BAND ->
                    phrases.get("domain.band." + Band.valueOf(text.toUpperCase(Locale.ROOT)).key());
            case Fields.CHANNEL, "source" -> phrases.get("domain.channel." + text);
            case "company_size" -> phrases.get("catalog.condition.size." + text);
            case "decision_authority" -> phrases.get("catalog.condition.decides." + text);
            case "email_consent" -> phrases.get("catalog.condition.consent." + text);
            case Fields.DEVICE -> phrases.get("catalog.condition.device." + text);
            default -> phrases.get("catalog.condition.text", text);
        };
    }

    /** "a, b and c"; a Spanish "o" or "y" gives way before the same sound. */
    String list(String join, List<String> items) {
        if (items.size() == 1) return items.getFirst();
        String last = items.getLast();
        String first = String.join(", ", items.subList(0, items.size() - 1));
        String sound = last.toLowerCase(Locale.ROOT).replaceFirst("^[«h]+", "");
        boolean same = join.equals("or") ? sound.matches("[oó].*") : sound.matches("[ií].*");
        if (join.equals("or"))
            return same
                    ? phrases.get("catalog.condition.join.or_same", first, last)
                    : phrases.get("catalog.condition.join.or", first, last);
        return same
                ? phrases.get("catalog.condition.join.and_same", first, last)
                : phrases.get("catalog.condition.join.and", first, last);
    }
}
