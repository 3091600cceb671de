package embudo.kernel;

import java.util.List;

/**
 * A failure a person can act on: a message key of the {@code text} room and its arguments, so that
 * window and command line say it in the person's language.
 */
public final class Problem extends RuntimeException {
    private final String key;
    private final transient List<Object> args;

    public Problem(String key, Object... args) {
        super(key + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    public Problem(Throwable cause, String key, Object... args) {
        this(key, args);
        initCause(cause);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.toArray();
    }
}
