package embudo.catalog.condition;

/**
 * Something that may stand at a caret.
 *
 * @param insert the text to write in place of {@code from} to {@code to}
 */
public record Completion(Kind kind, String insert, int from, int to) {
    /** What it is, for icons and words. */
    public enum Kind {
        FIELD,
        FUNCTION,
        EVENT,
        VALUE,
        SEGMENT,
        OPERATOR,
        JOIN
    }
}
