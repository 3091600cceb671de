package embudo.catalog.condition;

import embudo.catalog.condition.Completion.Kind;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what stands before a comparison: a field, one of the workspace's own, or an aggregate. */
final class Operands {
    private final Parser parser;
    private final Fields fields;

    Operands(Parser parser, Fields fields) {
        this.parser = parser;
        this.fields = fields;
    }

    /** An operand, the field that says how it may be compared, and its name as written. */
    record Typed(Operand operand, Field field) {}

    Typed read() {
        Token name = parser.now();
        if (name.kind() != Token.Kind.WORD)
            throw parser.unexpected("catalog.condition.expected.field");
        if (!parser.insideEvents()) {
            for (Operand.Kind kind : Operand.Kind.values())
                if (name.is(kind.name().toLowerCase(Locale.ROOT))) return aggregate(kind);
            if (name.is("custom")) return custom();
        }
        Field field = fields.find(name.text(), parser.insideEvents());
        if (field == null)
            throw unknown(
                    name,
                    "catalog.condition.unknown_field",
                    "catalog.condition.unknown_field_near",
                    parser.names());
        parser.next();
        return new Typed(new Operand.Of(field.key()), field);
    }

    private Typed custom() {
        parser.next();
        parser.open();
        Token name = parser.now();
        Field field = fields.find(Fields.CUSTOM + parser.text(), false);
        if (field == null)
            throw unknown(
                    name,
                    "catalog.condition.unknown_field",
                    "catalog.condition.unknown_field_near",
                    fields.offered(false).stream()
                            .map(Field::key)
                            .filter(key -> key.startsWith(Fields.CUSTOM))
                            .map(key -> key.substring(Fields.CUSTOM.length()))
                            .toList());
        parser.close(")");
        return new Typed(new Operand.Of(field.key()), field);
    }

    private Typed aggregate(Operand.Kind kind) {
        Token function = parser.next();
        parser.open();
        List<EventType> types = new ArrayList<>();
        do types.add(type());
        while (parser.take("|"));
        Type type =
                switch (kind) {
                    case COUNT -> Type.NUMBER;
                    case LAST, FIRST -> Type.MOMENT;
                    case SUM -> summed(function, types);
                };
        Span window = null;
        Condition where = Condition.EVERYONE;
        if (parser.take(",")) {
            parser.offer(Kind.VALUE, List.of("7d", "30d", "90d"));
            if (parser.now().kind() == Token.Kind.SPAN) {
                window = span(parser.next());
                if (parser.take(",")) where = parser.ofEvents();
            } else {
                where = parser.ofEvents();
            }
        }
        parser.close(")");
        return new Typed(
                new Operand.Aggregate(kind, types, window, where),
                new Field(function.text(), type));
    }

    private EventType type() {
        List<String> keys = Arrays.stream(EventType.values()).map(EventType::key).toList();
        parser.offer(Kind.EVENT, keys);
        Token name = parser.now();
        if (name.kind() != Token.Kind.WORD)
            throw parser.unexpected("catalog.condition.expected.event");
        int i = keys.indexOf(name.text());
        if (i < 0)
            throw unknown(
                    name,
                    "catalog.condition.unknown_event",
                    "catalog.condition.unknown_event_near",
                    keys);
        parser.next();
        return EventType.values()[i];
    }

    /** Amounts can be added up when they all mean the same. */
    private static Type summed(Token at, List<EventType> types) {
        Set<Amount> amounts =
                types.stream()
                        .map(Amount::of)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Amount.class)));
        if (amounts.size() > 1 || amounts.contains(Amount.NONE))
            throw new Mistake(at, "catalog.condition.no_sum");
        return amounts.contains(Amount.MONEY) ? Type.MONEY : Type.NUMBER;
    }

    static Span span(Token token) {
        String text = token.text();
        int amount = Integer.parseInt(text.substring(0, text.length() - 1));
        char letter = text.charAt(text.length() - 1);
        for (Span.Unit unit : Span.Unit.values())
            if (unit.letter() == letter) return new Span(amount, unit);
        throw new IllegalStateException(text);
    }

    /** A word that nobody declared, with the one that was probably meant. */
    static Mistake unknown(Token at, String key, String nearKey, List<String> words) {
        String near = Near.of(at.text(), words);
        return near == null
                ? new Mistake(at, key, at.text())
                : new Mistake(at, nearKey, at.text(), near);
    }
}
