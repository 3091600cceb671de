package embudo.spi;

import java.time.Duration;
import java.util.Locale;

/** How one try ended. Answers and reasons are the service's own words, without personal data. */
public sealed interface Receipt {
    /** The service has taken it. */
    record Accepted(String answer) implements Receipt {}

    /** The service has not taken it; {@code permanent} when trying again can't change that. */
    record Refused(String reason, boolean permanent) implements Receipt {}

    /** The service asks to be left alone for a while; it has not taken it. */
    record RetryAfter(Duration delay, String reason) implements Receipt {}

    /** Nothing sent to this recipient can arrive, such as at an address that does not exist. */
    record Undeliverable(String reason) implements Receipt {}

    /**
     * The account itself is turned away, such as by a wrong password: nothing was taken, and
     * nothing will be until a person mends its settings.
     */
    record Blocked(Why why, String reason) implements Receipt {
        /** For a reason that its own words tell. */
        public Blocked(String reason) {
            this(Why.OTHER, reason);
        }
    }

    /** What a person has to mend. */
    enum Why {
        /** User or password. */
        LOGIN,
        /** The service's certificate is not trusted, or is another's. */
        CERTIFICATE,
        /** The line would not be encrypted as asked. */
        ENCRYPTION,
        OTHER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** It may have been taken. */
    record Unknown(String reason) implements Receipt {}
}
