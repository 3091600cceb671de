package embudo.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A word-sized line of a tile: its own smallest to largest value, the last one marked. */
public final class Sparkline {
    private static final double MARGIN = 4;
    private static final double DOT = 3;

    private Sparkline() {}

    /** Unknown values (NaN) leave a gap; with fewer than two known values nothing is drawn. */
    public static Drawing draw(List<Double> values, double width, double height, String words) {
        double[] known =
                values.stream().filter(v -> !v.isNaN()).mapToDouble(Double::doubleValue).toArray();
        if (known.length < 2) return new Drawing(width, height, List.of(), words);
        double low = Arrays.stream(known).min().orElseThrow();
        double high = Arrays.stream(known).max().orElseThrow();
        Scale y =
                high > low
                        ? new Scale(low, high, height - MARGIN, MARGIN)
                        : new Scale(low - 1, low + 1, height - MARGIN, MARGIN);
        Scale x = new Scale(0, values.size() - 1, MARGIN, width - MARGIN);
        List<Mark> marks = new ArrayList<>(Line.through(values, x, y, Ink.CHART_1, 1.5));
        int last = Line.lastKnown(values);
        marks.add(
                new Mark.Dot(x.at(last), y.at(values.get(last)), DOT, Ink.CHART_1, Ink.CHART_1, 0));
        return new Drawing(width, height, marks, words);
    }
}
