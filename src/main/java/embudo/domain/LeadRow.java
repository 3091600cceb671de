package embudo.domain;

import java.time.Instant;

/**
 * One line of the leads table. {@code score} is -1 while unscored (then {@code band} is null).
 * {@code lastSignal} is the last thing the person did, null when nothing is known.
 */
public record LeadRow(
        long id,
        String name,
        String email,
        String company,
        String jobTitle,
        int score,
        Band band,
        EventType lastSignal,
        Instant lastSignalAt,
        Instant createdAt,
        Instant lastContactedAt) {}
