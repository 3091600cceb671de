package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * How many people were there over the steps of an event, as a filled line from zero, with the
 * event's parts named above it.
 */
public final class AudienceBand {
    private static final double TOP = 30;
    private static final double GAP = 4;

    private AudienceBand() {}

    /** A named part; minutes from the start, {@code to} exclusive. */
    public record Part(String name, double from, double to) {}

    /**
     * @param people in each step, at least one step
     * @param step minutes of a step
     * @param peak what is written at the highest step
     */
    public static Drawing draw(
            List<Long> people,
            List<Part> parts,
            int step,
            TextRuler ruler,
            String peak,
            double width,
            double height,
            String words) {
        int steps = people.size();
        long most = Math.max(1, people.stream().mapToLong(Long::longValue).max().orElse(1));
        Scale x = new Scale(0, steps, 0, width);
        Scale y = new Scale(0, most, height - 1, TOP);
        List<Mark> marks = new ArrayList<>();
        for (Part part : parts) part(marks, part, step, x, ruler, width);
        double[] xs = new double[steps + 2];
        double[] ys = new double[steps + 2];
        for (int i = 0; i < steps; i++) {
            xs[i + 1] = x.at(i + .5);
            ys[i + 1] = y.at(people.get(i));
        }
        ys[0] = ys[1];
        xs[steps + 1] = width;
        ys[steps + 1] = ys[steps];
        marks.add(area(xs, ys, height - 1));
        marks.add(new Mark.Polyline(xs, ys, Ink.CHART_1, 1.5, new double[0]));
        int best = people.indexOf(most) < 0 ? 0 : people.indexOf(most);
        double half = ruler.width(peak, Mark.Style.CAPTION) / 2;
        marks.add(new Mark.Dot(xs[best + 1], ys[best + 1], 2.5, Ink.CHART_1, Ink.CHART_1, 0));
        marks.add(
                new Mark.Label(
                        Math.clamp(xs[best + 1], half, Math.max(half, width - half)),
                        ys[best + 1] - 6,
                        peak,
                        Mark.Style.CAPTION,
                        Mark.Align.CENTRE,
                        Ink.TEXT_2));
        return new Drawing(width, height, marks, words);
    }

    private static Mark area(double[] xs, double[] ys, double floor) {
        int n = xs.length;
        double[] ax = new double[n + 2];
        double[] ay = new double[n + 2];
        System.arraycopy(xs, 0, ax, 0, n);
        System.arraycopy(ys, 0, ay, 0, n);
        ax[n] = xs[n - 1];
        ay[n] = floor;
        ax[n + 1] = xs[0];
        ay[n + 1] = floor;
        return new Mark.Polygon(ax, ay, Ink.TRACK);
    }

    private static void part(
            List<Mark> marks, Part part, int step, Scale x, TextRuler ruler, double width) {
        double from = x.within(part.from() / step);
        double to = x.within(part.to() / step);
        if (to - from < 2) return;
        marks.add(new Mark.Rect(from, 13, to - from - 1, 2, 0, Ink.BORDER_STRONG, Ink.NONE));
        String text = ruler.fit(part.name(), Mark.Style.CAPTION, Math.min(to, width) - from - GAP);
        if (!text.isEmpty())
            marks.add(
                    new Mark.Label(from, 9, text, Mark.Style.CAPTION, Mark.Align.LEFT, Ink.TEXT_2));
    }
}
