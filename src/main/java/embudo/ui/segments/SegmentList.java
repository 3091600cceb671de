package embudo.ui.segments;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Conditions;
import embudo.domain.Segment;
import embudo.kernel.Problem;
import embudo.measure.SegmentBook;
import embudo.measure.SegmentDesk;

import java.util.ArrayList;
import java.util.List;

/** Reads the list of segments; may take as long as counting all of them. */
record SegmentList(SegmentDesk desk, Audience audience) {
    private static final int DAYS = 30;

    List<SegmentRow> read() {
        List<SegmentRow> rows = new ArrayList<>();
        for (SegmentBook.Definition d : desk.book().all()) {
            String condition =
                    d.kind() == Segment.Kind.LIST
                            ? Conditions.print(desk.condition(d.id()))
                            : d.rule();
            rows.add(new SegmentRow(d, people(d), course(d), condition));
        }
        return rows;
    }

    private Long people(SegmentBook.Definition d) {
        try {
            return audience.count(desk.condition(d.id()));
        } catch (Problem broken) {
            return null;
        }
    }

    /** Nothing is known of the days before the first that has somebody in it. */
    private List<Double> course(SegmentBook.Definition d) {
        List<Double> course = new ArrayList<>();
        boolean begun = false;
        for (long size : desk.sizes(d.id(), DAYS)) {
            begun |= size > 0;
            course.add(begun ? (double) size : Double.NaN);
        }
        return course;
    }
}
