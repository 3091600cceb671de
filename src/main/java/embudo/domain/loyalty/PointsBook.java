package embudo.domain.loyalty;

import embudo.domain.Actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The ledger of the points programme. What rules award is written through {@link
 * embudo.domain.Cursors}, in one transaction with the news that earned it; changes here are
 * decisions of people, durable on return. Of a merged contact the lines belong to who it is today.
 */
public interface PointsBook {
    PointsAccount of(long person);

    /** Of each of these people. */
    Map<Long, PointsAccount> of(Collection<Long> people);

    /** Newest first. */
    List<PointsEntry> entries(long person);

    /**
     * Takes points off for a reward.
     *
     * @param cause the same cause again takes nothing
     * @throws embudo.kernel.Problem when there are not so many
     */
    void redeem(long person, long points, String reason, String cause, Actor actor);

    /** Writes what a person awards; a cause that is known writes nothing. */
    void award(List<PointsChange> changes, Actor actor);

    /**
     * Takes back what a line earned, as far as it is left, or gives back what one redeemed.
     *
     * @return how many points moved, 0 when it was undone before
     * @throws embudo.kernel.Problem when there is no such line
     */
    long undo(long entry, Actor actor);
}
