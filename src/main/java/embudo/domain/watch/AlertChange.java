package embudo.domain.watch;

/** What a round of the rules does to one alert. What people set by hand is left as it is. */
public record AlertChange(Kind kind, Alert alert) {
    /** Kinds of changes; the alert given is the one after the change. */
    public enum Kind {
        /** Seen for the first time: pending, or raised at once. */
        OPEN,
        /** Raised after its hold. */
        RAISE,
        /** Still holds, with other evidence. */
        SEE,
        RESOLVE,
        /** Was gone before its hold was over. */
        DROP
    }
}
