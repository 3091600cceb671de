package embudo.catalog.workflow;

/** What becomes of the times at which nothing could run because the program was closed. */
public enum Missed {
    /** Once, for the latest of them. */
    ONCE,
    /** They are listed and let go. */
    SKIP,
    /** They are listed until a person decides. */
    ASK
}
