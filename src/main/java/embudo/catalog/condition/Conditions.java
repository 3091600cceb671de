package embudo.catalog.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads, writes and completes conditions. */
public final class Conditions {
    private Conditions() {}

    /** A text as a condition on people; an empty one holds of everybody. */
    public static Reading read(String text, Fields fields) {
        if (text.isBlank()) return new Reading(Condition.EVERYONE, null);
        try {
            return new Reading(new Parser(Lexer.read(text), new Vocabulary(fields)).read(), null);
        } catch (Mistake mistake) {
            return new Reading(null, mistake.fault());
        }
    }

    /** A text as a condition on single events; an empty one holds of every event. */
    public static Reading readEvents(String text, Fields fields) {
        if (text.isBlank()) return new Reading(Condition.EVERYONE, null);
        try {
            Parser parser = new Parser(Lexer.read(text), new Vocabulary(fields));
            return new Reading(parser.readEvents(), null);
        } catch (Mistake mistake) {
            return new Reading(null, mistake.fault());
        }
    }

    /** The condition in the syntax that {@link #read} reads. */
    public static String print(Condition condition) {
        return Printer.print(condition);
    }

    /**
     * What may stand at a caret: {@code text} is what stands before it, with a begun word or quoted
     * text at its end.
     */
    public static List<Completion> complete(String text, Vocabulary vocabulary) {
        int from = begin(text);
        String begun = bare(text.substring(from));
        List<Token> tokens;
        try {
            tokens = new ArrayList<>(Lexer.read(text.substring(0, from)));
        } catch (Mistake unreadable) {
            return List.of();
        }
        tokens.set(tokens.size() - 1, new Token(Token.Kind.CARET, "", from, text.length()));
        tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
        Parser parser = new Parser(tokens, vocabulary);
        try {
            parser.read();
        } catch (Mistake expected) {
            return parser.offers().stream()
                    .filter(c -> bare(c.insert()).startsWith(begun))
                    .toList();
        }
        return List.of();
    }

    /** Where the word or the quoted text begins that ends at the end. */
    private static int begin(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && c == '\\') i++;
            else if (open >= 0 && c == text.charAt(open)) open = -1;
            else if (open < 0 && (c == '\'' || c == '"')) open = i;
        }
        if (open >= 0) return open;
        int from = text.length();
        while (from > 0 && Lexer.part(text.charAt(from - 1))) from--;
        return from;
    }

    private static String bare(String s) {
        return Folded.of(s.startsWith("'") || s.startsWith("\"") ? s.substring(1) : s);
    }

    /** What all must hold: the parts of an "and", the condition itself otherwise. */
    public static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All(List<Condition> parts)
                ? parts
                : List.of(condition);
    }

    /** Ids of the segments a condition names itself, not those that these name. */
    public static Set<String> segments(Condition condition) {
        Set<String> ids = new TreeSet<>();
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
