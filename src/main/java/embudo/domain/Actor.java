package embudo.domain;

/**
 * Who made a change: a person at the window or the command line, or a named part of the product.
 * Goes to the audit.
 */
public record Actor(Kind kind, String name) {
    /** Where the change came from. */
    public enum Kind {
        WINDOW,
        COMMAND,
        STAGE,
        OUTBOX,
        RECOVERY
    }

    public static final Actor WINDOW = new Actor(Kind.WINDOW, "window");
    public static final Actor COMMAND = new Actor(Kind.COMMAND, "command line");
}
