package embudo.ui.filter;

import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.kernel.Problem;
import embudo.measure.SegmentDesk;
import embudo.ui.kit.edit.Edit;

import java.util.List;
import java.util.Set;

/** Changes of segments that can be taken back and made again. */
public final class SegmentEdit {
    private SegmentEdit() {}

    /** A segment that was made ({@code before} null) or changed by rule or name. */
    public static Edit made(SegmentDesk desk, Segment before, Segment now) {
        return new Edit(
                texts ->
                        texts.get(
                                before == null ? "ui.filter.made" : "ui.filter.changed",
                                now.name()),
                () -> step(desk, now, before, Set.of()),
                () -> step(desk, before, now, Set.of()));
    }

    /** A list of people that was made. */
    public static Edit listed(SegmentDesk desk, Segment now, Set<Long> people) {
        return new Edit(
                texts -> texts.get("ui.filter.made", now.name()),
                () -> step(desk, now, null, Set.of()),
                () -> step(desk, null, now, people));
    }

    /** Deletes a segment, on the work pool, and gives the edit that brings it back. */
    public static Edit delete(SegmentDesk desk, String id) {
        Segment before = desk.own(id);
        boolean list = before.kind() == Segment.Kind.LIST;
        Set<Long> listed = list ? desk.listed(id) : Set.of();
        desk.delete(id, Actor.WINDOW);
        return new Edit(
                texts -> texts.get("ui.filter.deleted", before.name()),
                () -> step(desk, null, before, listed),
                () -> step(desk, before, null, Set.of()));
    }

    private static List<Problem> step(
            SegmentDesk desk, Segment from, Segment to, Set<Long> people) {
        desk.replace(from, to, people, Actor.WINDOW);
        return List.of();
    }
}
