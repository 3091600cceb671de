package embudo.catalog.condition;

import embudo.catalog.condition.Completion.Kind;
import embudo.catalog.condition.Condition.Op;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads what follows an operand, and holds it against the operand's type. */
final class Comparisons {
    private final Parser parser;
    private final Operand operand;
    private final Field field;

    Comparisons(Parser parser, Operands.Typed typed) {
        this.parser = parser;
        operand = typed.operand();
        field = typed.field();
    }

    Condition read() {
        offer();
        for (Op op : Op.values()) if (parser.take(op.sign())) return compare(op);
        if (parser.take("in")) return in();
        if (parser.now().is("between")) {
            ordered("between");
            parser.next();
            Literal low = literal(true);
            parser.offer(Kind.OPERATOR, List.of("and"));
            if (!parser.take("and")) throw parser.unexpected("catalog.condition.expected.and");
            return new Condition.Between(operand, low, literal(true));
        }
        for (String word : List.of("contains", "starts"))
            if (parser.now().is(word)) {
                if (field.type() != Type.TEXT && field.type() != Type.CUSTOM) throw misfit(word);
                parser.next();
                return new Condition.Like(operand, word.equals("starts"), parser.text());
            }
        if (field.type() == Type.FLAG)
            return new Condition.Compare(operand, Op.EQ, new Literal.Flag(true));
        throw parser.unexpected("catalog.condition.expected.operator", field.key());
    }

    private void offer() {
        parser.offer(
                Kind.OPERATOR,
                Arrays.stream(Op.values())
                        .filter(op ->
                                op.equality()
                                        || field.type().ordered()
                                        || field.type() == Type.CUSTOM)
                        .map(Op::sign)
                        .toList());
        if (field.type() != Type.FLAG) parser.offer(Kind.OPERATOR, List.of("in ["));
        if (field.type().ordered()) parser.offer(Kind.OPERATOR, List.of("between"));
        if (field.type() == Type.TEXT || field.type() == Type.CUSTOM)
            parser.offer(Kind.OPERATOR, List.of("contains", "starts"));
    }

    private Condition compare(Op op) {
        if (!op.equality()) ordered(op.sign());
        return new Condition.Compare(operand, op, literal(!op.equality()));
    }

    private void ordered(String sign) {
        if (!field.type().ordered() && field.type() != Type.CUSTOM) throw misfit(sign);
    }

    private Mistake misfit(String sign) {
        return new Mistake(parser.now(), "catalog.condition.misfit", sign, field.key());
    }

    private Condition in() {
        if (!parser.take("[")) throw parser.unexpected("catalog.condition.expected.list");
        List<Literal> values = new ArrayList<>();
        do values.add(literal(false));
        while (parser.take(","));
        parser.close("]");
        return new Condition.In(operand, values);
    }

    /** A value of the operand's type; one that has an order when the comparison asks for it. */
    private Literal literal(boolean ordered) {
        parser.offerValues(field.key());
        return switch (field.type()) {
            case TEXT -> new Literal.Text(parser.text());
            case NUMBER, MONEY -> number();
            case MOMENT -> moment();
            case ENUM -> word();
            case FLAG -> flag();
            case CUSTOM ->
                    !ordered && parser.now().kind() == Token.Kind.TEXT
                            ? new Literal.Text(parser.text())
                            : number();
        };
    }

    private Literal number() {
        boolean negative = parser.take("-");
        if (parser.now().kind() != Token.Kind.NUMBER)
            throw parser.unexpected("catalog.condition.expected.number", field.key());
        double value = Double.parseDouble(parser.next().text());
        return new Literal.Number(negative && value != 0 ? -value : value);
    }

    private Literal flag() {
        parser.offer(Kind.VALUE, List.of("true", "false"));
        if (parser.take("true")) return new Literal.Flag(true);
        if (parser.take("false")) return new Literal.Flag(false);
        throw parser.unexpected("catalog.condition.expected.flag", field.key());
    }

    /** Words may be written as the exports spell them, such as {@code hot_lead}. */
    private Literal word() {
        parser.offer(Kind.VALUE, field.values().stream().map(Printer::quote).toList());
        Token token = parser.now();
        String word = parser.text().toLowerCase(Locale.ROOT);
        if (field.key().equals(Fields.BAND)) word = word.replaceFirst("_lead$", "");
        if (!field.values().contains(word))
            throw Operands.unknown(
                    token,
                    "catalog.condition.unknown_value",
                    "catalog.condition.unknown_value_near",
                    field.values());
        return new Literal.Text(word);
    }

    private Literal moment() {
        parser.offer(Kind.VALUE, List.of("now", "webinar("));
        if (parser.take("now")) return new Literal.Moment(Literal.Anchor.NOW, null, offset());
        if (parser.take("webinar")) {
            parser.open();
            String id = parser.text();
            parser.close(")");
            return new Literal.Moment(Literal.Anchor.WEBINAR, id, offset());
        }
        Token day = parser.now();
        if (day.kind() != Token.Kind.TEXT)
            throw parser.unexpected("catalog.condition.expected.moment", field.key());
        try {
            String iso = LocalDate.parse(parser.text()).toString();
            return new Literal.Moment(Literal.Anchor.DAY, iso, offset());
        } catch (DateTimeParseException e) {
            throw new Mistake(day, "catalog.condition.unreadable_day", day.text());
        }
    }

    private Span offset() {
        boolean before = parser.now().is("-");
        if (!before && !parser.now().is("+")) return null;
        parser.next();
        parser.offer(Kind.VALUE, List.of("24h", "7d", "30d"));
        if (parser.now().kind() != Token.Kind.SPAN)
            throw parser.unexpected("catalog.condition.expected.span");
        Span span = Operands.span(parser.next());
        return before ? span.negated() : span;
    }
}
