package embudo.domain;

import java.time.Instant;

/** A purchase. {@code number} is the shop's order number; {@code amount} in minor units. */
public record Order(
        String number,
        long person,
        Instant at,
        long amount,
        String currency,
        String product,
        Channel channel) {}
