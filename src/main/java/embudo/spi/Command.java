package embudo.spi;

/** One action to carry out. {@code key} is the idempotency key, {@code body} JSON text. */
public record Command(String operation, String key, String body) {}
