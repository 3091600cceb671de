package embudo.domain.watch;

import java.time.Instant;
import java.util.Locale;

/**
 * One rule broken for one subject, from the first sight to the end.
 *
 * @param id 0 before it is kept
 * @param subject what the rule was split into; empty for the whole workspace
 * @param label what people call the subject
 * @param seen when the condition was first found to hold
 * @param raised null while it waits for its hold
 * @param resolved null while it stands
 * @param mutedUntil null when nobody muted it
 * @param assignee null when nobody has it
 */
public record Alert(
        long id,
        String rule,
        String subject,
        String label,
        Severity severity,
        State state,
        Instant seen,
        Instant raised,
        Instant resolved,
        Instant mutedUntil,
        String assignee,
        Evidence evidence) {
    /** Where an alert stands. */
    public enum State {
        /** Seen, not told yet: the hold is not over. */
        PENDING,
        NEW,
        ACKNOWLEDGED,
        RESOLVED;

        /** Raised and not over. */
        public boolean open() {
            return this == NEW || this == ACKNOWLEDGED;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean muted(Instant now) {
        return mutedUntil != null && now.isBefore(mutedUntil);
    }

    public Alert with(long number) {
        return new Alert(
                number,
                rule,
                subject,
                label,
                severity,
                state,
                seen,
                raised,
                resolved,
                mutedUntil,
                assignee,
                evidence);
    }

    /** Told of from now on. */
    public Alert raise(Instant at, Evidence now) {
        return with(State.NEW, at, null, now);
    }

    public Alert resolve(Instant at, Evidence now) {
        return with(State.RESOLVED, raised, at, now);
    }

    public Alert see(Evidence now) {
        return with(state, raised, resolved, now);
    }

    private Alert with(State next, Instant up, Instant down, Evidence now) {
        return new Alert(
                id,
                rule,
                subject,
                label,
                severity,
                next,
                seen,
                up,
                down,
                mutedUntil,
                assignee,
                now);
    }
}
