package embudo.domain;

/**
 * An action for the outside. {@code key} is the idempotency key: a second command with the same key
 * is dropped. {@code body} is JSON. {@code person} is 0 when nobody in particular is meant.
 */
public record NewCommand(
        String connector, String operation, String key, long person, String body) {}
