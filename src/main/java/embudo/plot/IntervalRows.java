package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares one below the other, each a dot with the range in which the true one lies: where two
 * ranges hold each other's dots, the difference may be chance.
 */
public final class IntervalRows {
    /** Height of one row in pixels. */
    public static final double ROW = 26;

    private static final double GAP = 10;

    private IntervalRows() {}

    /**
     * Fractions; NaN where nothing is known.
     *
     * @param figure the value as people read it
     * @param few drawn hollow: too small a sample to rely on
     */
    public record Row(
            String name, double value, double low, double high, String figure, boolean few) {}

    /**
     * @param mark a share to compare with, drawn as a dashed line; NaN for none
     * @param words says the same as a sentence
     */
    public static Drawing draw(
            List<Row> rows, double mark, TextRuler ruler, double width, String words) {
        double names = 0;
        double figures = 0;
        double most = Double.isNaN(mark) ? 0 : mark;
        for (Row row : rows) {
            names = Math.max(names, ruler.width(row.name(), Mark.Style.SMALL));
            figures = Math.max(figures, ruler.width(row.figure(), Mark.Style.SMALL_STRONG));
            if (!Double.isNaN(row.high())) most = Math.max(most, row.high());
        }
        double left = Math.min(names, width * .4) + GAP;
        double right = Math.max(left + 1, width - figures - 2 * GAP);
        Scale x = new Scale(0, most > 0 ? most : 1, left, right);
        List<Mark> marks = new ArrayList<>();
        double height = rows.size() * ROW;
        if (!Double.isNaN(mark))
            marks.add(line(x.at(mark), 0, x.at(mark), height, Ink.TEXT_3, new double[] {4, 3}));
        List<Area> areas = new ArrayList<>();
        double middle = ROW / 2;
        for (Row row : rows) {
            String name = ruler.fit(row.name(), Mark.Style.SMALL, left - GAP);
            marks.add(label(0, middle + 4, name, Mark.Style.SMALL, Mark.Align.LEFT, Ink.TEXT_2));
            marks.add(
                    label(
                            width,
                            middle + 4,
                            row.figure(),
                            Mark.Style.SMALL_STRONG,
                            Mark.Align.RIGHT,
                            row.few() ? Ink.TEXT_3 : Ink.TEXT_1));
            marks.add(line(left, middle, right, middle, Ink.GRID, new double[0]));
            if (!Double.isNaN(row.value())) {
                Ink ink = row.few() ? Ink.TEXT_3 : Ink.CHART_1;
                marks.add(
                        new Mark.Rect(
                                x.at(row.low()),
                                middle - 2,
                                Math.max(1, x.at(row.high()) - x.at(row.low())),
                                4,
                                2,
                                ink,
                                Ink.NONE));
                marks.add(
                        new Mark.Dot(
                                x.at(row.value()),
                                middle,
                                5,
                                row.few() ? Ink.SURFACE : ink,
                                row.few() ? ink : Ink.SURFACE,
                                2));
            }
            areas.add(
                    new Area(
                            0,
                            middle - ROW / 2,
                            width,
                            ROW,
                            areas.size(),
                            row.name() + ": " + row.figure()));
            middle += ROW;
        }
        return new Drawing(width, height, marks, words, areas);
    }

    private static Mark line(double x1, double y1, double x2, double y2, Ink ink, double[] dash) {
        return new Mark.Polyline(new double[] {x1, x2}, new double[] {y1, y2}, ink, 1, dash);
    }

    private static Mark label(
            double x, double y, String text, Mark.Style style, Mark.Align align, Ink ink) {
        return new Mark.Label(x, y, text, style, align, ink);
    }
}
