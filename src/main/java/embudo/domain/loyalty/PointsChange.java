package embudo.domain.loyalty;

import java.time.Instant;

/** What a turn wants written to the ledger. */
public sealed interface PointsChange {
    /**
     * A line, unless there is one with this cause. Negative points take back at most what is left.
     *
     * @param points of a level its threshold, which adds nothing
     * @param batch of the event that earned it, 0 for none
     */
    record Give(
            long person,
            PointsEntry.Kind kind,
            String reason,
            String cause,
            long points,
            Instant at,
            long source,
            int batch)
            implements PointsChange {
        /** Points with no event behind them. */
        public static Give of(long person, String reason, String cause, long points, Instant at) {
            return new Give(person, PointsEntry.Kind.EARNED, reason, cause, points, at, 0, 0);
        }
    }

    /** What this event earned is taken back, as far as it is left. */
    record UndoEvent(long position, Instant at) implements PointsChange {}

    /** What the events of an import earned is taken back, as far as it is left. */
    record UndoBatch(int batch, Instant at) implements PointsChange {}
}
