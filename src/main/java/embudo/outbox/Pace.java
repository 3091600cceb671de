package embudo.outbox;

import io.github.resilience4j.core.IntervalFunction;

import java.time.Duration;

/**
 * How patiently the outbox works: pauses between tries of a command and between looks for a lost
 * service, tries before it gives up, commands on the wire at once for each connector, and how often
 * it looks for commands whose time has come.
 */
record Pace(
        IntervalFunction retry,
        IntervalFunction probe,
        int maxTries,
        int perConnector,
        Duration poll) {
    /** Eight tries over about an hour; a lost service is looked for at least once a minute. */
    static Pace usual() {
        return new Pace(
                backoff(Duration.ofSeconds(5), 3, Duration.ofMinutes(30)),
                backoff(Duration.ofSeconds(2), 2, Duration.ofMinutes(1)),
                8,
                4,
                Duration.ofSeconds(1));
    }

    /** Grows by {@code factor} up to {@code longest}, each pause moved by up to 30 % at random. */
    static IntervalFunction backoff(Duration first, double factor, Duration longest) {
        return IntervalFunction.ofExponentialRandomBackoff(first, factor, 0.3, longest);
    }
}
