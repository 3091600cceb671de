package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/** Named amounts as bars from zero, one below the other, each with its figure at the right. */
public final class NamedBars {
    /** Height of one row in pixels. */
    public static final double ROW = 24;

    private static final double HIGHEST = 44;
    private static final double THICKEST = 16;
    private static final double GAP = 8;

    private NamedBars() {}

    /**
     * @param value not negative
     * @param figure the value as people read it
     */
    public record Bar(String name, double value, String figure) {}

    /**
     * @param mark a value to compare with, drawn as a dashed line; NaN for none
     * @param words says the same as a sentence
     */
    public static Drawing draw(
            List<Bar> bars, double mark, TextRuler ruler, double width, String words) {
        return draw(bars, mark, ruler, width, ROW, words);
    }

    /** In a given height: rows grow within bounds, and those that don't fit are left out. */
    public static Drawing fill(
            List<Bar> bars, TextRuler ruler, double width, double height, String words) {
        int fit = Math.clamp((int) (height / ROW), 1, Math.max(1, bars.size()));
        List<Bar> shown = bars.subList(0, Math.min(fit, bars.size()));
        double row = Math.clamp(height / fit, ROW, HIGHEST);
        return draw(shown, Double.NaN, ruler, width, row, words);
    }

    private static Drawing draw(
            List<Bar> bars, double mark, TextRuler ruler, double width, double row, String words) {
        double thick = Math.min(row / 2, THICKEST);
        double names = 0;
        double figures = 0;
        double most = Double.isNaN(mark) ? 0 : mark;
        for (Bar bar : bars) {
            names = Math.max(names, ruler.width(bar.name(), Mark.Style.SMALL));
            figures = Math.max(figures, ruler.width(bar.figure(), Mark.Style.SMALL_STRONG));
            most = Math.max(most, bar.value());
        }
        double left = Math.min(names, width * 0.5) + GAP;
        double right = Math.max(left + 1, width - figures - GAP);
        Scale x = new Scale(0, most > 0 ? most : 1, left, right);
        List<Mark> marks = new ArrayList<>();
        List<Area> areas = new ArrayList<>();
        double top = 0;
        for (Bar bar : bars) {
            double base = top + row / 2 + 4;
            marks.add(
                    new Mark.Label(
                            0,
                            base,
                            ruler.fit(bar.name(), Mark.Style.SMALL, left - GAP),
                            Mark.Style.SMALL,
                            Mark.Align.LEFT,
                            Ink.TEXT_2));
            marks.add(
                    new Mark.Rect(
                            left,
                            top + (row - thick) / 2,
                            Math.max(1, x.at(bar.value()) - left),
                            thick,
                            2,
                            Ink.CHART_1,
                            Ink.NONE));
            marks.add(
                    new Mark.Label(
                            width,
                            base,
                            bar.figure(),
                            Mark.Style.SMALL_STRONG,
                            Mark.Align.RIGHT,
                            Ink.TEXT_1));
            areas.add(new Area(0, top, width, row, areas.size(), bar.name() + ": " + bar.figure()));
            top += row;
        }
        if (!Double.isNaN(mark))
            marks.add(
                    new Mark.Polyline(
                            new double[] {x.at(mark), x.at(mark)},
                            new double[] {0, top},
                            Ink.TEXT_3,
                            1,
                            new double[] {4, 3}));
        return new Drawing(width, top, marks, words, areas);
    }
}
