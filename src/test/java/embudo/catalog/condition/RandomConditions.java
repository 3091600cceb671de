package embudo.catalog.condition;

import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Well-typed conditions of every shape, by seed. */
public final class RandomConditions {
    private static final List<EventType> SUMMED = List.of(EventType.PURCHASE, EventType.REFUND);
    private static final List<EventType> COUNTED =
            List.of(
                    EventType.EMAIL_OPEN,
                    EventType.PRICING_VISIT,
                    EventType.ATTENDED,
                    EventType.PURCHASE,
                    EventType.REGISTERED);
    private static final String[] TEXTS = {"ES", "México", "mexico", "it's \\ a", "", "Sol"};
    private final Random random;
    private final List<Field> people;
    private final List<Field> events;
    private final List<String> segments;

    public RandomConditions(Random random, Fields fields, List<String> segments) {
        this.random = random;
        people = List.copyOf(fields.offered(false));
        events = List.copyOf(fields.offered(true));
        this.segments = segments;
    }

    public Condition next() {
        return tree(3, false);
    }

    private Condition tree(int depth, boolean ofEvents) {
        int kind = depth == 0 ? 9 : random.nextInt(12);
        return switch (kind) {
            case 0, 1 -> new Condition.All(parts(depth, ofEvents));
            case 2, 3 -> new Condition.Any(parts(depth, ofEvents));
            case 4 -> new Condition.Not(tree(depth - 1, ofEvents));
            case 5 -> random.nextBoolean() ? Condition.EVERYONE : Condition.NOBODY;
            default -> test(ofEvents);
        };
    }

    private List<Condition> parts(int depth, boolean ofEvents) {
        List<Condition> parts = new ArrayList<>();
        int n = 2 + random.nextInt(2);
        while (parts.size() < n) parts.add(tree(depth - 1, ofEvents));
        return parts;
    }

    private Condition test(boolean ofEvents) {
        if (!ofEvents && !segments.isEmpty() && random.nextInt(10) == 0)
            return new Condition.InSegment(pick(segments));
        Operand operand;
        Type type;
        List<String> words = List.of();
        if (!ofEvents && random.nextInt(3) == 0) {
            Operand.Kind kind = Operand.Kind.values()[random.nextInt(4)];
            operand = aggregate(kind);
            type =
                    switch (kind) {
                        case COUNT -> Type.NUMBER;
                        case SUM -> Type.MONEY;
                        case LAST, FIRST -> Type.MOMENT;
                    };
        } else {
            Field field = pick(ofEvents ? events : people);
            operand = new Operand.Of(field.key());
            type = field.type();
            words = field.values();
        }
        return test(operand, type, words);
    }

    private Operand aggregate(Operand.Kind kind) {
        List<EventType> from = kind == Operand.Kind.SUM ? SUMMED : COUNTED;
        List<EventType> types = new ArrayList<>(List.of(pick(from)));
        if (random.nextInt(4) == 0) types.add(pick(from));
        Span window = random.nextBoolean() ? null : span();
        Condition where = random.nextInt(3) > 0 ? Condition.EVERYONE : tree(1, true);
        return new Operand.Aggregate(kind, types, window, where);
    }

    private Condition test(Operand operand, Type type, List<String> words) {
        boolean ordered = type.ordered();
        int kind = random.nextInt(6);
        if (kind == 0) return new Condition.Known(operand);
        if (kind == 1 && type != Type.FLAG)
            return new Condition.In(
                    operand, List.of(literal(type, words, false), literal(type, words, false)));
        if (kind == 2 && ordered)
            return new Condition.Between(
                    operand, literal(type, words, true), literal(type, words, true));
        if (kind == 2 && (type == Type.TEXT || type == Type.CUSTOM))
            return new Condition.Like(operand, random.nextBoolean(), TEXTS[random.nextInt(6)]);
        Condition.Op op =
                ordered || type == Type.CUSTOM
                        ? Condition.Op.values()[random.nextInt(6)]
                        : random.nextBoolean() ? Condition.Op.EQ : Condition.Op.NE;
        return new Condition.Compare(operand, op, literal(type, words, !op.equality()));
    }

    private Literal literal(Type type, List<String> words, boolean ordered) {
        return switch (type) {
            case TEXT -> text();
            case NUMBER, MONEY -> number();
            case ENUM -> new Literal.Text(pick(words));
            case FLAG -> new Literal.Flag(random.nextBoolean());
            case CUSTOM -> ordered || random.nextBoolean() ? number() : text();
            case MOMENT ->
                    switch (random.nextInt(3)) {
                        case 0 -> new Literal.Moment(Literal.Anchor.NOW, null, offset());
                        case 1 ->
                                new Literal.Moment(
                                        Literal.Anchor.DAY,
                                        "2026-11-" + (10 + random.nextInt(20)),
                                        offset());
                        default ->
                                new Literal.Moment(
                                        Literal.Anchor.WEBINAR,
                                        random.nextBoolean() ? "w1" : "w2",
                                        offset());
                    };
        };
    }

    private Literal text() {
        return new Literal.Text(TEXTS[random.nextInt(TEXTS.length)]);
    }

    private Literal number() {
        return switch (random.nextInt(4)) {
            case 0 -> new Literal.Number(-random.nextInt(5));
            case 1 -> new Literal.Number(random.nextInt(1000) / 8.0);
            case 2 -> new Literal.Number(random.nextInt(100));
            default -> new Literal.Number(random.nextInt(4));
        };
    }

    private Span offset() {
        return random.nextBoolean() ? null : random.nextBoolean() ? span() : span().negated();
    }

    private Span span() {
        return new Span(1 + random.nextInt(30), pick(List.of(Span.Unit.values())));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
