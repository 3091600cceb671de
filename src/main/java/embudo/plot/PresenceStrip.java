package embudo.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When somebody was present: the union of their sessions over the event's length. */
public final class PresenceStrip {
    private static final double THINNEST = 1;

    private PresenceStrip() {}

    /** One session, in minutes from the event's start. */
    public record Span(double from, double to) {}

    /**
     * {@code length} is the event's length in minutes, above zero; what lies outside is cut. The
     * whole strip is one area.
     */
    public static Drawing draw(
            List<Span> sessions, double length, double width, double height, String words) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rect(0, 0, width, height, 2, Ink.TRACK, Ink.NONE));
        Scale x = new Scale(0, length, 0, width);
        for (Span span : union(sessions)) {
            double from = x.within(span.from());
            double to = x.within(span.to());
            if (span.to() <= 0 || span.from() >= length) continue;
            double wide = Math.max(THINNEST, to - from);
            marks.add(
                    new Mark.Rect(
                            Math.min(from, width - wide),
                            0,
                            wide,
                            height,
                            Math.min(2, wide / 2),
                            Ink.CHART_1,
                            Ink.NONE));
        }
        return new Drawing(
                width, height, marks, words, List.of(new Area(0, 0, width, height, 0, words)));
    }

    /** Sessions in order, overlapping and touching ones joined. */
    static List<Span> union(List<Span> sessions) {
        List<Span> joined = new ArrayList<>();
        for (Span span :
                sessions.stream().sorted(Comparator.comparingDouble(Span::from)).toList()) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && span.from() <= last.to())
                joined.set(
                        joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            else joined.add(span);
        }
        return joined;
    }
}
