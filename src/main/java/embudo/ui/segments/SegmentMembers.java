package embudo.ui.segments;

import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.ui.Services;
import embudo.ui.filter.FilterModel;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Whom the condition being written holds of, and how they compare. FX thread. */
final class SegmentMembers {
    private static final int SHOWN = 50;
    private final Services services;
    private final Desk desk;
    private final FilterModel filter;
    private final SegmentComparison comparison;
    private final Lane<Found> looking;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();

    /** The first people of a condition, and since when they are in the open segment. */
    record Found(Page<LeadRow> page, Map<Long, Instant> since) {}

    SegmentMembers(Services services, Desk desk, FilterModel filter) {
        this.services = services;
        this.desk = desk;
        this.filter = filter;
        looking = desk.async().lane(found::set, this::unseen);
        comparison = new SegmentComparison(filter, services.audience(), desk.async(), this::unseen);
    }

    /** Null while nobody was found yet. */
    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    SegmentComparison comparison() {
        return comparison;
    }

    /** True while nothing asked for is still on its way. */
    boolean settled() {
        return !looking.busy() && comparison.settled();
    }

    /** True when nobody was found and nobody is looked for. */
    boolean missing() {
        return found.get() == null && !looking.busy();
    }

    /** Looks for them; {@code open} is the segment in sight, null for a new one. */
    void look(SegmentRow open) {
        if (filter.reading().get().fault() != null) return;
        LeadQuery query = query();
        looking.ask(() ->
                new Found(
                        services.leads().page(query, 0, SHOWN),
                        open == null ? Map.of() : services.segments().since(open.id())));
        comparison.compare();
    }

    /** Forgets whoever was found: the text speaks of others now. */
    void drop() {
        looking.drop();
        found.set(null);
        comparison.drop();
    }

    /** Another segment came to sight; whoever is looked for may still come. */
    void clear() {
        found.set(null);
    }

    /** Everybody, best score first. */
    LeadQuery query() {
        return LeadQuery.all().withWhere(filter.applied().get());
    }

    /** Their ids, for the leads screen or a hand-off. */
    void people(Consumer<Set<Long>> then) {
        LeadQuery query = query();
        desk.async().lane(then, desk::fail).ask(() -> services.leads().ids(query));
    }

    /** A problem of the condition is shown by its editor, which asked for the count. */
    private void unseen(Throwable e) {
        drop();
        if (!(e instanceof Problem)) desk.fail(e);
    }
}
