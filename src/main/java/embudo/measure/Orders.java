package embudo.measure;

import embudo.domain.LeadQuery;
import embudo.kernel.Work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Orders of all rows, one for each key and direction that was asked for lately. Few rows are
 * ordered at once, many aside; from then on a change places only the rows it touches. Thread-safe.
 */
final class Orders {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);

    /** As many rows are ordered while somebody waits. */
    private static final int FEW = 20_000;

    private final Work work;
    private final Map<Wanted, Ordered> kept = new Latest<>(8);
    private final Map<Wanted, CompletableFuture<RowOrder>> making = new HashMap<>();

    Orders(Work work) {
        this.work = work;
    }

    private record Wanted(LeadQuery.Sort sort, boolean descending) {
        static Wanted of(LeadQuery query) {
            return new Wanted(query.sort(), query.descending());
        }
    }

    /** An order and the table it was last brought up to. */
    private record Ordered(LeadTable at, RowOrder order) {}

    static ByKey by(LeadTable table, LeadQuery query) {
        return new ByKey(table.key(query.sort()), query.descending(), table.people::id);
    }

    /** All rows as the query wants them, not to be written to; empty while they are ordered. */
    synchronized Optional<int[]> rows(LeadTable table, LeadQuery query) {
        Wanted wanted = Wanted.of(query);
        Ordered known = kept.get(wanted);
        if (known != null && known.at() == table) return Optional.of(known.order().rows());
        ByKey by = by(table, query);
        Optional<RowOrder> order = Optional.empty();
        if (known != null && table.people.follows(known.at().people))
            order = known.order().next(by, table.size());
        if (order.isEmpty() && table.size() <= FEW)
            order = Optional.of(RowOrder.of(by, table.size()));
        order.ifPresentOrElse(
                made -> kept.put(wanted, new Ordered(table, made)), () -> make(table, wanted, by));
        return order.map(RowOrder::rows);
    }

    private void make(LeadTable table, Wanted wanted, ByKey by) {
        if (making.containsKey(wanted)) return;
        CompletableFuture<RowOrder> order = work.network(() -> RowOrder.of(by, table.size()));
        making.put(wanted, order);
        order.whenComplete((made, failure) -> keep(table, wanted, made, failure));
    }

    private synchronized void keep(
            LeadTable table, Wanted wanted, RowOrder made, Throwable failure) {
        making.remove(wanted);
        if (failure == null) kept.put(wanted, new Ordered(table, made));
        else LOG.error("people can't be ordered by {}", wanted.sort().key(), failure);
    }

    /** Waits until the query's order is no longer being made. */
    void await(LeadQuery query) {
        CompletableFuture<RowOrder> order;
        synchronized (this) {
            order = making.get(Wanted.of(query));
        }
        if (order != null) order.join();
    }
}
