package embudo.domain;

import java.time.Instant;

/**
 * A person's place in a webinar. {@code status} is {@code approved}, {@code pending}, {@code
 * denied} or {@code cancelled}.
 */
public record Registration(
        int webinar, long person, Instant registeredAt, String status, Channel source) {}
