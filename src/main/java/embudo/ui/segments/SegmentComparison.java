package embudo.ui.segments;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.measure.SegmentDesk;
import embudo.ui.filter.FilterModel;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;
import java.util.function.Consumer;

/** The condition beside another segment: how many both hold, and one made of the two. */
public final class SegmentComparison {
    private final FilterModel filter;
    private final Audience audience;
    private final ObjectProperty<String> other = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<SegmentDesk.Overlap> overlap =
            new ReadOnlyObjectWrapper<>();
    private final Lane<SegmentDesk.Overlap> comparing;

    /** How the condition and another segment are put together. */
    enum Combination {
        BOTH,
        EITHER,
        WITHOUT
    }

    SegmentComparison(
            FilterModel filter, Audience audience, Async async, Consumer<Throwable> onFailure) {
        this.filter = filter;
        this.audience = audience;
        comparing = async.lane(overlap::set, onFailure);
        other.addListener((p, was, is) -> compare());
    }

    void compare() {
        String id = other.get();
        Condition here = filter.reading().get().condition();
        overlap.set(null);
        if (id == null || here == null) return;
        Condition there = new Condition.InSegment(id);
        comparing.ask(() -> {
            long one = audience.count(here);
            long two = audience.count(there);
            long both = audience.count(new Condition.All(List.of(here, there)));
            return new SegmentDesk.Overlap(one, two, both, one + two - both);
        });
    }

    /** What is on its way is no longer wanted. */
    void drop() {
        comparing.drop();
        overlap.set(null);
    }

    /** Puts the condition together with the other segment. */
    void combine(Combination how) {
        Condition here = filter.reading().get().condition();
        if (other.get() == null || here == null) return;
        Condition there = new Condition.InSegment(other.get());
        boolean everybody = here.equals(Condition.EVERYONE);
        Condition both =
                switch (how) {
                    case BOTH -> everybody ? there : new Condition.All(List.of(here, there));
                    case EITHER -> everybody ? there : new Condition.Any(List.of(here, there));
                    case WITHOUT ->
                            everybody
                                    ? new Condition.Not(there)
                                    : new Condition.All(List.of(here, new Condition.Not(there)));
                };
        filter.show(Conditions.print(both));
    }

    boolean settled() {
        return !comparing.busy();
    }

    /** Id of the segment to compare with, null for none. */
    ObjectProperty<String> other() {
        return other;
    }

    ReadOnlyObjectProperty<SegmentDesk.Overlap> overlap() {
        return overlap.getReadOnlyProperty();
    }
}
