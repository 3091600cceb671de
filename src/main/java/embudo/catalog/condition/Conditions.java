package embudo.catalog.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Reads, writes and completes conditions. */
public final class Conditions {
    private Conditions() {}

    /** A text as a condition on people; an empty one holds of everybody. */
    public static Reading read(String text, Fields fields) {
        if (text.isBlank()) return new Reading(Condition.EVERYONE, null);
        try {
            return new Reading(new Parser(Lexer.read(text), fields, List.of()).read(), null);
        } catch (Mistake mistake) {
            return new Reading(null, mistake.fault());
        }
    }

    /** The condition in the syntax that {@link #read} reads. */
    public static String print(Condition condition) {
        return Printer.print(condition);
    }

    /**
     * What may stand at a caret: {@code text} is what stands before it, with a begun word at its
     * end.
     *
     * @param segments ids that {@code in_segment} may name
     */
    public static List<Completion> complete(String text, Fields fields, List<String> segments) {
        int from = text.length();
        while (from > 0 && Lexer.part(text.charAt(from - 1))) from--;
        if (from > 0 && text.charAt(from - 1) == '\'' && quotes(text.substring(0, from)) % 2 == 1)
            from--;
        String begun = text.substring(from).toLowerCase(Locale.ROOT);
        List<Token> tokens;
        try {
            tokens = new ArrayList<>(Lexer.read(text.substring(0, from)));
        } catch (Mistake unreadable) {
            return List.of();
        }
        tokens.set(tokens.size() - 1, new Token(Token.Kind.CARET, "", from, text.length()));
        tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
        Parser parser = new Parser(tokens, fields, segments);
        try {
            parser.read();
        } catch (Mistake expected) {
            return parser.offers().stream()
                    .filter(c -> bare(c.insert()).startsWith(bare(begun)))
                    .toList();
        }
        return List.of();
    }

    private static String bare(String s) {
        return s.startsWith("'") ? s.substring(1).toLowerCase(Locale.ROOT) : s;
    }

    private static long quotes(String s) {
        return s.chars().filter(c -> c == '\'').count();
    }

    /** Ids of the segments a condition names itself, not those that these name. */
    public static Set<String> segments(Condition condition) {
        Set<String> ids = new java.util.TreeSet<>();
        walk(
                condition,
                c -> {
                    if (c instanceof Condition.InSegment(String id)) ids.add(id);
                });
        return ids;
    }

    private static void walk(Condition condition, Consumer<Condition> visitor) {
        visitor.accept(condition);
        switch (condition) {
            case Condition.All all -> all.parts().forEach(p -> walk(p, visitor));
            case Condition.Any any -> any.parts().forEach(p -> walk(p, visitor));
            case Condition.Not not -> walk(not.part(), visitor);
            default -> {}
        }
    }
}
