package embudo.catalog.condition;

/** A value that a condition compares with. */
public sealed interface Literal {
    /** A text, or a word of an enum. */
    record Text(String value) implements Literal {}

    /** A number; amounts of money are major units of the workspace's currency. */
    record Number(double value) implements Literal {
        public Number {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("not a number");
            // One zero, so that what is written reads back as the same.
            value += 0.0;
        }
    }

    record Flag(boolean value) implements Literal {}

    /**
     * A moment: an anchor moved by an offset (null for none).
     *
     * @param ref an ISO day (its start in the workspace's zone) or a webinar's external id, null
     *     for now
     */
    record Moment(Anchor anchor, String ref, Span offset) implements Literal {}

    /** What a moment is counted from. */
    enum Anchor {
        NOW,
        DAY,
        /** The start of a webinar; one that nobody knows makes the comparison false. */
        WEBINAR
    }
}
