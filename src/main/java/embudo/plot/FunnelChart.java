package embudo.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A whole funnel: each step with its people, its bar and its rate, one below the other. */
public final class FunnelChart {
    private static final double HEAD = 24;
    private static final double ROW = 44;
    private static final double GAP = 16;

    private FunnelChart() {}

    /**
     * A step; texts as people read them.
     *
     * @param about what stands small below the name, empty for nothing
     * @param share NaN where unknown
     */
    public record Row(
            String name, String about, String count, FunnelBars.Share share, String rate) {}

    /** Headings of the four columns. */
    public record Heads(String step, String people, String share, String rate) {}

    /** {@code words} says the same as a sentence. */
    public static Drawing draw(
            List<Row> rows, Heads heads, TextRuler ruler, double width, String words) {
        double names =
                Math.min(
                        width * .35,
                        Math.max(
                                widest(
                                        rows,
                                        Row::name,
                                        Mark.Style.BODY_STRONG,
                                        heads.step(),
                                        ruler),
                                widest(rows, Row::about, Mark.Style.CAPTION, "", ruler)));
        double counts = widest(rows, Row::count, Mark.Style.BODY_STRONG, heads.people(), ruler);
        double rates = widest(rows, Row::rate, Mark.Style.BODY_STRONG, heads.rate(), ruler);
        double people = names + GAP + counts;
        double left = people + GAP;
        double right = Math.max(left + 20, width - GAP - rates);
        List<Mark> marks = new ArrayList<>();
        head(marks, 0, heads.step(), Mark.Align.LEFT);
        head(marks, people, heads.people(), Mark.Align.RIGHT);
        head(
                marks,
                left,
                ruler.fit(heads.share(), Mark.Style.CAPTION, right - left),
                Mark.Align.LEFT);
        head(marks, width, heads.rate(), Mark.Align.RIGHT);
        double top = HEAD;
        for (Row row : rows) {
            double middle = top + ROW / 2;
            boolean two = !row.about().isEmpty();
            String name = ruler.fit(row.name(), Mark.Style.BODY_STRONG, names);
            marks.add(strong(0, middle + (two ? -2 : 4), name, Mark.Align.LEFT));
            if (two)
                marks.add(
                        new Mark.Label(
                                0,
                                middle + 14,
                                ruler.fit(row.about(), Mark.Style.CAPTION, names),
                                Mark.Style.CAPTION,
                                Mark.Align.LEFT,
                                Ink.TEXT_3));
            marks.add(strong(people, middle + 4, row.count(), Mark.Align.RIGHT));
            marks.add(strong(width, middle + 4, row.rate(), Mark.Align.RIGHT));
            bar(marks, row.share(), left, top, right - left);
            top += ROW;
        }
        return new Drawing(width, top, marks, words);
    }

    private static void bar(
            List<Mark> marks, FunnelBars.Share share, double x, double y, double width) {
        for (Mark mark : FunnelBars.bar(share, width, ROW, "").marks())
            marks.add(
                    switch (mark) {
                        case Mark.Rect r ->
                                new Mark.Rect(
                                        r.x() + x,
                                        r.y() + y,
                                        r.width(),
                                        r.height(),
                                        r.radius(),
                                        r.fill(),
                                        r.stroke());
                        case Mark.Hatch h ->
                                new Mark.Hatch(h.x() + x, h.y() + y, h.width(), h.height());
                        default -> throw new IllegalStateException("not of a bar: " + mark);
                    });
    }

    private static double widest(
            List<Row> rows,
            Function<Row, String> text,
            Mark.Style style,
            String head,
            TextRuler ruler) {
        double widest = ruler.width(head, Mark.Style.CAPTION);
        for (Row row : rows) widest = Math.max(widest, ruler.width(text.apply(row), style));
        return widest;
    }

    private static void head(List<Mark> marks, double x, String text, Mark.Align align) {
        marks.add(new Mark.Label(x, 12, text, Mark.Style.CAPTION, align, Ink.TEXT_2));
    }

    private static Mark strong(double x, double y, String text, Mark.Align align) {
        return new Mark.Label(x, y, text, Mark.Style.BODY_STRONG, align, Ink.TEXT_1);
    }
}
