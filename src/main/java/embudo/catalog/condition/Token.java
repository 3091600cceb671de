package embudo.catalog.condition;

/**
 * A piece of a condition's text.
 *
 * @param text as written; for a text, what its quotes hold
 */
record Token(Kind kind, String text, int from, int to) {
    enum Kind {
        WORD,
        NUMBER,
        SPAN,
        TEXT,
        SIGN,
        /** Where a caret stands, when completions are asked for. */
        CARET,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }
}
