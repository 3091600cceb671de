package embudo.ui.segments;

import embudo.domain.Segment;
import embudo.measure.SegmentBook;

import java.util.List;

/**
 * A segment in the list.
 *
 * @param people how many are in it now, null when its rule names what is gone
 * @param course its size at the end of the last days, NaN before it was followed
 * @param condition its rule, or membership of it when it is a list
 */
record SegmentRow(
        SegmentBook.Definition definition, Long people, List<Double> course, String condition) {
    SegmentRow {
        course = List.copyOf(course);
    }

    String id() {
        return definition.id();
    }

    boolean list() {
        return definition.kind() == Segment.Kind.LIST;
    }
}
