package embudo.catalog.condition;

import embudo.catalog.condition.Completion.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads the tokens of one condition by recursive descent:
 *
 * <pre>
 * either  = both {"||" both}
 * both    = unary {"&amp;&amp;" unary}
 * unary   = "!" unary | "(" either ")" | "true" | "false" | "known" "(" operand ")"
 *         | "unknown" "(" operand ")" | "in_segment" "(" text ")" | test
 * test    = operand [sign literal | "in" "[" literal {"," literal} "]"
 *         | "between" literal "and" literal | ("contains" | "starts") text]
 * </pre>
 *
 * Words {@code and}, {@code or}, {@code not} stand for the signs.
 */
final class Parser {
    /** Nesting beyond this is no longer something a person wrote. */
    private static final int DEEPEST = 40;

    private final List<Token> tokens;
    private final List<Completion> offers = new ArrayList<>();
    private final Fields fields;
    private final Vocabulary vocabulary;
    private final Operands operands;
    private boolean ofEvents;
    private int at;
    private int depth;

    Parser(List<Token> tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        fields = vocabulary.fields();
        operands = new Operands(this, fields);
    }

    /** The whole text as one condition. */
    Condition read() {
        Condition all = either();
        offer(Kind.JOIN, List.of("&&", "||"));
        if (now().kind() != Token.Kind.END) throw unexpected("catalog.condition.expected.end");
        return all;
    }

    /** The whole text as one condition on events. */
    Condition readEvents() {
        Condition all = ofEvents();
        if (now().kind() != Token.Kind.END) throw unexpected("catalog.condition.expected.end");
        return all;
    }

    /** What could have stood at the caret. */
    List<Completion> offers() {
        return offers;
    }

    private Condition either() {
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (take("||") || take("or")) parts.add(both());
        return Condition.any(parts);
    }

    private Condition both() {
        List<Condition> parts = new ArrayList<>(List.of(unary()));
        while (take("&&") || take("and")) parts.add(unary());
        return Condition.all(parts);
    }

    private Condition unary() {
        if (++depth > DEEPEST) throw new Mistake(now(), "catalog.condition.deep");
        try {
            return take("!") || take("not") ? new Condition.Not(unary()) : primary();
        } finally {
            depth--;
        }
    }

    private Condition primary() {
        if (take("(")) {
            Condition inner = either();
            offer(Kind.JOIN, List.of("&&", "||"));
            close(")");
            return inner;
        }
        offerTests();
        if (now().kind() != Token.Kind.WORD)
            throw unexpected("catalog.condition.expected.condition");
        if (take("true")) return Condition.EVERYONE;
        if (take("false")) return Condition.NOBODY;
        if (now().is("known")) return known();
        if (now().is("unknown")) return new Condition.Not(known());
        if (now().is("in_segment") && !ofEvents) return segment();
        return new Comparisons(this, operands.read()).read();
    }

    private void offerTests() {
        offer(Kind.FIELD, names());
        if (!ofEvents)
            offer(Kind.FUNCTION, List.of("count(", "sum(", "last(", "first(", "in_segment("));
        offer(Kind.FUNCTION, List.of("known(", "unknown("));
        offer(Kind.OPERATOR, List.of("!", "("));
    }

    List<String> names() {
        return fields.offered(ofEvents).stream()
                .map(Field::key)
                .map(key ->
                        key.startsWith(Fields.CUSTOM)
                                ? "custom("
                                        + Printer.quote(key.substring(Fields.CUSTOM.length()))
                                        + ")"
                                : key)
                .toList();
    }

    private Condition known() {
        next();
        open();
        offer(Kind.FIELD, names());
        Operands.Typed operand = operands.read();
        close(")");
        return new Condition.Known(operand.operand());
    }

    private Condition segment() {
        next();
        open();
        offer(Kind.SEGMENT, vocabulary.segments().stream().map(Printer::quote).toList());
        String id = text();
        close(")");
        return new Condition.InSegment(id);
    }

    /** A condition on events, inside an aggregate. */
    Condition ofEvents() {
        ofEvents = true;
        try {
            return either();
        } finally {
            ofEvents = false;
        }
    }

    boolean insideEvents() {
        return ofEvents;
    }

    Token now() {
        return tokens.get(at);
    }

    Token next() {
        return tokens.get(at++);
    }

    boolean take(String sign) {
        if (!now().is(sign)) return false;
        at++;
        return true;
    }

    void open() {
        if (!take("(")) throw unexpected("catalog.condition.expected.open");
    }

    void close(String sign) {
        offer(Kind.OPERATOR, List.of(sign));
        if (!take(sign)) throw unexpected("catalog.condition.expected.close", sign);
    }

    String text() {
        if (now().kind() != Token.Kind.TEXT) throw unexpected("catalog.condition.expected.text");
        return next().text();
    }

    /** Offers the texts that a field holds. */
    void offerValues(String field) {
        List<String> values = vocabulary.values().getOrDefault(field, List.of());
        offer(Kind.VALUE, values.stream().map(Printer::quote).toList());
    }

    /** Notes what may stand here, if this is where the caret is. */
    void offer(Kind kind, Collection<String> inserts) {
        if (now().kind() == Token.Kind.CARET)
            for (String insert : inserts)
                offers.add(new Completion(kind, insert, now().from(), now().to()));
    }

    Mistake unexpected(String key, Object... args) {
        Token found = now();
        List<Object> all = new ArrayList<>(List.of(args));
        if (found.kind() == Token.Kind.END && !key.endsWith(".end"))
            return new Mistake(found, "catalog.condition.unfinished");
        all.addFirst(found.text());
        return new Mistake(found, key, all.toArray());
    }
}
