package embudo.domain;

import java.time.Instant;

/** A host's or panelist's stay in a webinar. */
public record Crew(
        int webinar, Role role, String name, String email, Instant joinedAt, Instant leftAt) {
    /** Why they were on stage. */
    public enum Role {
        HOST,
        PANELIST
    }
}
