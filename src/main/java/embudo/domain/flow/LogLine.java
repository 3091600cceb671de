package embudo.domain.flow;

import java.time.Instant;

/**
 * What happened to a case at a step.
 *
 * @param visit which visit of a step it was
 * @param detail a key or value, such as the way taken or the template; empty for none
 */
public record LogLine(
        long caseId,
        int visit,
        String workflow,
        String step,
        long person,
        Instant at,
        What what,
        String detail) {
    /** Kinds of lines. */
    public enum What {
        STARTED,
        QUEUED,
        /** A branch, split or wait went on to {@code detail}. */
        WENT,
        WAITS,
        SENT,
        DID,
        /** Not yet: quiet hours or contact limits. */
        HELD,
        /** Not at all: no consent, no address. */
        SKIPPED,
        ASKED,
        CONFIRMED,
        RETRIED,
        ERROR,
        ENDED
    }
}
