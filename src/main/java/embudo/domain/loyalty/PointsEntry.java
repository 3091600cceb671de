package embudo.domain.loyalty;

import java.time.Instant;

/**
 * A line of the points ledger. Lines are never changed.
 *
 * @param person the identity it was written for
 * @param reason key of the rule, level or badge, or what a person wrote
 * @param cause what it was for: no two lines have the same one
 * @param points negative when redeemed or taken back; 0 for badges and levels
 * @param source position of the event that earned it, 0 for none
 */
public record PointsEntry(
        long id,
        long person,
        Kind kind,
        String reason,
        String cause,
        long points,
        Instant at,
        long source) {
    /** Kinds of lines. */
    public enum Kind {
        EARNED,
        /** What earned it was undone, or money went back. */
        TAKEN_BACK,
        REDEEMED,
        BADGE,
        LEVEL
    }
}
