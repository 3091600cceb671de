package embudo.measure;

/** How a metric stands against its target. */
public enum Status {
    ON_COURSE,
    WATCH,
    BEHIND,
    /** No target, or fewer than the minimum n. */
    NONE
}
