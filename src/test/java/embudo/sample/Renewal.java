package embudo.sample;

import java.time.LocalDateTime;

/** A month of a subscription coming to its end, and whether the subscription ends with it. */
record Renewal(LocalDateTime at, double chance, boolean cancelled) {}
