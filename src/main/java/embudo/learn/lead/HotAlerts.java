package embudo.learn.lead;

import embudo.domain.Cursors;
import embudo.domain.Stage;

import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Tells of each lead that became hot once, S-LEAD-13, also when it happened while nobody looked.
 */
public final class HotAlerts {
    /** The cursor says up to where it was told. */
    private static final String TOLD = "hot-alerts";

    private final Crossings crossings;
    private final Cursors cursors;
    private final LongSupplier reached;

    /** Up to where was looked; the cursor may lie before it, with nothing to tell between. */
    private long looked;

    /**
     * @param reached position of the journal up to which timelines are known
     */
    public HotAlerts(Crossings crossings, Cursors cursors, LongSupplier reached) {
        this.crossings = crossings;
        this.cursors = cursors;
        this.reached = reached;
    }

    /** Those not told of yet; they are from now on. Before the first look nothing is news. */
    public synchronized List<Crossing> fresh() {
        long told = cursors.of(TOLD);
        long now = reached.getAsLong();
        if (now <= Math.max(told, looked)) return List.of();
        List<Crossing> found =
                told == 0 ? List.of() : crossings.between(Math.max(told, looked), now);
        looked = now;
        // A commit for each look would cost more than looking again after a restart.
        if (told == 0 || !found.isEmpty()) cursors.commit(TOLD, now, Stage.Result.NOTHING);
        return found;
    }

    /** All since a moment, told of or not, in order. */
    public List<Crossing> since(Instant moment) {
        return crossings.between(0, reached.getAsLong()).stream()
                .filter(c -> !c.at().isBefore(moment))
                .toList();
    }
}
