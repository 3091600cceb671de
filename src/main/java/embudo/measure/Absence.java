package embudo.measure;

/**
 * Why a figure has no value: said by {@code measure.absent.<reason>}, whose first hole is what
 * {@code measure.absent.source.<what>} or {@code measure.absent.never.<what>} names.
 *
 * @param what a source of data, something that nothing records, or a number; may be empty
 */
public record Absence(Reason reason, String what) {
    /** Kinds of reasons. */
    public enum Reason {
        /** Nothing of this kind was ever imported. */
        DATA,
        /** Nothing that can be imported says it. */
        NEVER,
        /** Imported, but not for these days. */
        UNCOVERED,
        /** Not known of single people, so that people can't filter or split it. */
        NOT_OF_PEOPLE,
        /** Fewer observations than the catalogue asks for. */
        TOO_FEW,
        /** What it is divided by is zero. */
        NOTHING_TO_DIVIDE
    }
}
