package embudo.measure.metric;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Window;
import embudo.domain.EventType;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes measures in the words of their declaration, for files that somebody recomputes from. */
final class LeafWords {
    private LeafWords() {}

    static String of(Measure.Leaf leaf) {
        String what =
                switch (leaf) {
                    case Measure.Events e ->
                            e.tally().name().toLowerCase(Locale.ROOT)
                                    + "("
                                    + types(e.types())
                                    + where(e.where())
                                    + ")";
                    case Measure.Seats s ->
                            "seats(" + s.seat().name().toLowerCase(Locale.ROOT) + ")";
                    case Measure.Daily d ->
                            "daily(" + d.column().name().toLowerCase(Locale.ROOT) + ")";
                    case Measure.Rows r ->
                            "rows(" + r.kind() + (r.field() == null ? "" : "." + r.field()) + ")";
                    case Measure.Cohort c ->
                            "people whose first "
                                    + (c.first().isEmpty() ? "known" : types(c.first()))
                                    + where(c.where())
                                    + (c.days() ? ", days" : c.sum() == null ? "" : ", sum");
                    case Measure.Webinars w -> w.minutes() ? "webinars(minutes)" : "webinars(held)";
                    case Measure.Missing m -> "missing(" + m.what() + ")";
                };
        Window window = leaf.window();
        return window.equals(Window.PERIOD)
                ? what
                : what
                        + " "
                        + window.kind().name().toLowerCase(Locale.ROOT)
                        + (window.days() == 0 ? "" : "-" + window.days());
    }

    private static String types(List<EventType> types) {
        return types.stream().map(EventType::key).collect(Collectors.joining(" | "));
    }

    private static String where(Condition where) {
        return where.equals(Condition.EVERYONE) ? "" : ", " + Conditions.print(where);
    }
}
