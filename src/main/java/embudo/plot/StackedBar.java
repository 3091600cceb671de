package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * One bar of parts that make a whole, such as the rows of an import. Each part that is not empty
 * stays at least 10 px wide, so that three rejected rows of a thousand can be seen.
 */
public final class StackedBar {
    private static final double GAP = 1;
    private static final double THINNEST = 10;

    private StackedBar() {}

    /** A part; {@link Ink#HATCH} draws it hatched. */
    public record Part(long count, Ink ink) {}

    public static Drawing draw(List<Part> all, double width, double height, String words) {
        List<Part> parts = all.stream().filter(p -> p.count() > 0).toList();
        List<Mark> marks = new ArrayList<>();
        if (parts.isEmpty()) {
            marks.add(new Mark.Rect(0, 0, width, height, 2, Ink.TRACK, Ink.NONE));
            return new Drawing(width, height, marks, words);
        }
        double[] wide = widths(parts, width - GAP * (parts.size() - 1));
        double x = 0;
        for (int i = 0; i < wide.length; i++) {
            Ink ink = parts.get(i).ink();
            marks.add(
                    ink == Ink.HATCH
                            ? new Mark.Hatch(x, 0, wide[i], height)
                            : new Mark.Rect(x, 0, wide[i], height, 2, ink, Ink.NONE));
            x += wide[i] + GAP;
        }
        return new Drawing(width, height, marks, words);
    }

    /** Proportional widths; what thin parts are given is taken from the others in proportion. */
    static double[] widths(List<Part> parts, double room) {
        double least = Math.min(THINNEST, room / parts.size());
        double[] wide = new double[parts.size()];
        boolean[] thin = new boolean[parts.size()];
        for (boolean again = true; again; ) {
            again = false;
            double free = room;
            long total = 0;
            for (int i = 0; i < wide.length; i++)
                if (thin[i]) free -= least;
                else total += parts.get(i).count();
            for (int i = 0; i < wide.length; i++) {
                wide[i] = thin[i] ? least : free * parts.get(i).count() / total;
                if (!thin[i] && wide[i] < least - 1e-9) {
                    thin[i] = true;
                    again = true;
                }
            }
        }
        return wide;
    }
}
