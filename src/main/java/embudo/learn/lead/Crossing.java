package embudo.learn.lead;

import java.time.Instant;

/**
 * A lead's score rose to hot.
 *
 * @param before the score until then, -1 for a new lead that had none
 */
public record Crossing(long person, Instant at, int before, int score) {}
