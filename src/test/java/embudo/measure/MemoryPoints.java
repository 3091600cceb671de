package embudo.measure;

import embudo.domain.Actor;
import embudo.domain.loyalty.PointsAccount;
import embudo.domain.loyalty.PointsBook;
import embudo.domain.loyalty.PointsChange;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A ledger in memory: two lines for everybody, and what people redeem and take back. */
public final class MemoryPoints implements PointsBook {
    private final Instant now;
    private final List<PointsEntry> written = new ArrayList<>();

    MemoryPoints(Instant now) {
        this.now = now;
    }

    /** How many points redeeming and undoing have moved. */
    long moved(long person) {
        return written.stream()
                .filter(e -> e.person() == person)
                .mapToLong(PointsEntry::points)
                .sum();
    }

    @Override
    public PointsAccount of(long person) {
        return PointsAccount.EMPTY;
    }

    @Override
    public Map<Long, PointsAccount> of(Collection<Long> people) {
        return Map.of();
    }

    @Override
    public synchronized List<PointsEntry> entries(long person) {
        Instant at = now.minus(Duration.ofDays(9));
        List<PointsEntry> all = new ArrayList<>();
        all.add(new PointsEntry(2, person, Kind.LEVEL, "silver", "l", 0, at, 9));
        all.add(new PointsEntry(1, person, Kind.EARNED, "purchase", "p", 549, at, 9));
        written.stream().filter(e -> e.person() == person).forEach(all::add);
        all.sort(Comparator.comparing(PointsEntry::id).reversed());
        return all;
    }

    @Override
    public synchronized void redeem(
            long person, long points, String reason, String cause, Actor actor) {
        long id = written.size() + 3L;
        written.add(new PointsEntry(id, person, Kind.REDEEMED, reason, cause, -points, now, 0));
    }

    @Override
    public void award(List<PointsChange> changes, Actor actor) {
        throw new IllegalStateException("nobody awards here");
    }

    @Override
    public synchronized long undo(long entry, Actor actor) {
        PointsEntry line = written.get((int) entry - 3);
        long id = written.size() + 3L;
        written.add(
                new PointsEntry(
                        id,
                        line.person(),
                        Kind.REDEEMED,
                        line.reason(),
                        "undo/" + entry,
                        -line.points(),
                        now,
                        0));
        return -line.points();
    }
}
