package embudo.catalog.condition;

import java.util.ArrayList;
import java.util.List;

/** Cuts a condition's text into tokens. */
final class Lexer {
    private static final List<String> SIGNS =
            List.of(
                    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ",", "|",
                    "-", "+");
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens, the last of kind END. */
    static List<Token> read(String text) {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) at++;
            else if (c == '\'' || c == '"') quoted(c);
            else if (digit(c)) number();
            else if (letter(c)) add(Token.Kind.WORD, end(Lexer::part));
            else sign();
        }
        add(Token.Kind.END, at);
    }

    private void sign() {
        for (String sign : SIGNS)
            if (text.startsWith(sign, at)) {
                add(Token.Kind.SIGN, at + sign.length());
                return;
            }
        int to = text.offsetByCodePoints(at, 1);
        Token strange = new Token(Token.Kind.SIGN, text.substring(at, to), at, to);
        throw new Mistake(strange, "catalog.condition.strange_sign", strange.text());
    }

    private void number() {
        int to = end(Lexer::digit);
        if (to + 1 < text.length() && text.charAt(to) == '.' && digit(text.charAt(to + 1))) {
            int from = at;
            at = to + 1;
            to = end(Lexer::digit);
            at = from;
        }
        int unit = to;
        while (unit < text.length() && part(text.charAt(unit))) unit++;
        if (unit == to) {
            add(Token.Kind.NUMBER, to);
            return;
        }
        Token span = new Token(Token.Kind.SPAN, text.substring(at, unit), at, unit);
        if (!span.text().matches("\\d{1,6}[mhdw]"))
            throw new Mistake(span, "catalog.condition.strange_span", span.text());
        add(Token.Kind.SPAN, unit);
    }

    private void quoted(char quote) {
        int from = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
            value.append(text.charAt(at++));
        }
        if (at == text.length())
            throw new Mistake(
                    new Token(Token.Kind.TEXT, "", from, at), "catalog.condition.open_text");
        tokens.add(new Token(Token.Kind.TEXT, value.toString(), from, ++at));
    }

    private void add(Token.Kind kind, int to) {
        tokens.add(new Token(kind, text.substring(at, to), at, to));
        at = to;
    }

    private interface Accepts {
        boolean test(char c);
    }

    private int end(Accepts accepts) {
        int to = at;
        while (to < text.length() && accepts.test(text.charAt(to))) to++;
        return to;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean letter(char c) {
        return Character.isLetter(c) || c == '_';
    }

    static boolean part(char c) {
        return letter(c) || digit(c);
    }
}
