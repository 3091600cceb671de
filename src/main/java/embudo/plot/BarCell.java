package embudo.plot;

import java.util.List;

/** A small horizontal bar for a table cell, starting at zero, without a track. */
public final class BarCell {
    private BarCell() {}

    /** {@code share} is the value as a fraction of the column's largest; NaN draws nothing. */
    public static Drawing draw(double share, double width, double height, String words) {
        double length = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1) * width;
        List<Mark> marks =
                length <= 0
                        ? List.of()
                        : List.of(new Mark.Rect(0, 0, length, height, 2, Ink.CHART_1, Ink.NONE));
        return new Drawing(width, height, marks, words);
    }
}
