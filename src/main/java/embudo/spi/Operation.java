package embudo.spi;

/** One thing a connector can do, and what happens when it is asked twice. */
public record Operation(String name, Repeat repeat) {
    /** What a second try may do when nobody knows how the first one ended. */
    public enum Repeat {
        /** Asking twice has the effect of asking once. */
        IDEMPOTENT,
        /** The receiver recognises the command's key and drops the second. */
        KEYED,
        /** A second try may double the effect: a person decides. */
        UNSAFE
    }
}
