package embudo.spi;

import java.time.Instant;

/**
 * One thing that came in about a command sent earlier. {@code source} names the arrival for good,
 * so that it counts once however often it is read; {@code key} is the command's, empty when the
 * service did not say; {@code address} is the recipient's or writer's, empty when unknown.
 */
public sealed interface Arrival {
    String source();

    String key();

    String address();

    Instant at();

    /** The recipient's server took it. */
    record Delivered(String source, String key, String address, Instant at) implements Arrival {}

    /** It came back; {@code permanent} when the address will never take anything. */
    record Bounced(
            String source, String key, String address, Instant at, boolean permanent, String reason)
            implements Arrival {}

    /** The recipient wrote back. */
    record Replied(String source, String key, String address, Instant at) implements Arrival {}

    /** The recipient wants no more. */
    record Unsubscribed(String source, String key, String address, Instant at) implements Arrival {}
}
