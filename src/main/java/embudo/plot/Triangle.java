package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that grow shorter, such as cohorts by age: a cell's ground says how much, its text the
 * figure. What is not over is outlined, what is too few has no ground.
 */
public final class Triangle {
    /** Height of one row in pixels. */
    public static final double ROW = 26;

    /** Height above the first row. */
    public static final double HEAD = 24;

    private static final List<Ink> HEAT =
            List.of(
                    Ink.HEAT_1,
                    Ink.HEAT_2,
                    Ink.HEAT_3,
                    Ink.HEAT_4,
                    Ink.HEAT_5,
                    Ink.HEAT_6,
                    Ink.HEAT_7,
                    Ink.HEAT_8,
                    Ink.HEAT_9,
                    Ink.HEAT_10);
    private static final double GAP = 10;
    private static final double WIDEST = 76;

    private Triangle() {}

    /**
     * One cell.
     *
     * @param heat 0 to 1, NaN for no ground
     * @param text the figure, left out where it does not fit
     * @param open not over yet
     */
    public record Cell(double heat, String text, boolean open) {}

    /**
     * One row.
     *
     * @param size how many it is about
     * @param few too few to rely on
     */
    public record Row(String name, String size, boolean few, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What to draw.
     *
     * @param heads of the columns of cells, the longest row's
     * @param row of the marked cell, -1 for none
     * @param column of the marked cell; -1 marks the row's head
     * @param words says the same as a sentence
     */
    public record Shape(List<Row> rows, List<String> heads, int row, int column, String words) {
        public Shape {
            rows = List.copyOf(rows);
            heads = List.copyOf(heads);
        }
    }

    /** A place in the triangle; column -1 is the row's head. */
    public record Spot(int row, int column) {}

    /** How much height the rows need. */
    public static double height(Shape shape) {
        return HEAD + shape.rows().size() * ROW;
    }

    private record Frame(double names, double left, double cell) {}

    private static Frame frame(Shape shape, TextRuler ruler, double width) {
        double names = 0;
        double sizes = 0;
        for (Row row : shape.rows()) {
            names = Math.max(names, ruler.width(row.name(), Mark.Style.SMALL));
            sizes = Math.max(sizes, ruler.width(row.size(), Mark.Style.SMALL_STRONG));
        }
        double left = names + GAP + sizes + GAP;
        double cell = (width - left) / Math.max(1, shape.heads().size());
        return new Frame(names + GAP + sizes, left, Math.clamp(cell, 1, WIDEST));
    }

    /** What lies at a pixel, null when nothing does. */
    public static Spot at(Shape shape, TextRuler ruler, double width, double x, double y) {
        Frame f = frame(shape, ruler, width);
        int row = (int) Math.floor((y - HEAD) / ROW);
        if (row < 0 || row >= shape.rows().size() || x < 0) return null;
        if (x < f.left) return new Spot(row, -1);
        int column = (int) Math.floor((x - f.left) / f.cell);
        return column < shape.rows().get(row).cells().size() ? new Spot(row, column) : null;
    }

    public static Drawing draw(Shape shape, TextRuler ruler, double width, double height) {
        List<Mark> marks = new ArrayList<>();
        Frame f = frame(shape, ruler, width);
        heads(marks, shape, f, ruler);
        double top = HEAD;
        for (Row row : shape.rows()) {
            double line = top + ROW / 2 + 4;
            Ink ink = row.few() ? Ink.TEXT_3 : Ink.TEXT_1;
            marks.add(
                    new Mark.Label(
                            0, line, row.name(), Mark.Style.SMALL, Mark.Align.LEFT, Ink.TEXT_2));
            marks.add(
                    new Mark.Label(
                            f.names,
                            line,
                            row.size(),
                            Mark.Style.SMALL_STRONG,
                            Mark.Align.RIGHT,
                            ink));
            for (int i = 0; i < row.cells().size(); i++)
                cell(marks, row, row.cells().get(i), f.left + i * f.cell, top, f.cell, ruler);
            top += ROW;
        }
        mark(marks, shape, f);
        return new Drawing(width, Math.max(height, height(shape)), marks, shape.words());
    }

    /** Every head, or every second or fifth where they would touch. */
    private static void heads(List<Mark> marks, Shape shape, Frame f, TextRuler ruler) {
        double widest = 0;
        for (String head : shape.heads())
            widest = Math.max(widest, ruler.width(head, Mark.Style.CAPTION));
        int step = widest + 4 <= f.cell ? 1 : widest + 4 <= 2 * f.cell ? 2 : 5;
        for (int i = 0; i < shape.heads().size(); i += step)
            marks.add(
                    new Mark.Label(
                            f.left + (i + .5) * f.cell,
                            HEAD - 8,
                            shape.heads().get(i),
                            Mark.Style.CAPTION,
                            Mark.Align.CENTRE,
                            Ink.TEXT_2));
    }

    private static void cell(
            List<Mark> marks,
            Row row,
            Cell cell,
            double x,
            double y,
            double width,
            TextRuler ruler) {
        boolean ground = !Double.isNaN(cell.heat()) && !row.few() && !cell.open();
        int step = ground ? step(cell.heat()) : 0;
        double w = Math.max(1, width - 1);
        marks.add(
                new Mark.Rect(
                        x,
                        y + 1,
                        w,
                        ROW - 2,
                        2,
                        ground ? HEAT.get(step) : Ink.TRACK,
                        cell.open() ? Ink.BORDER_STRONG : Ink.NONE));
        if (ruler.width(cell.text(), Mark.Style.CAPTION) > w - 2) return;
        Ink ink =
                !ground
                        ? row.few() ? Ink.TEXT_3 : Ink.TEXT_2
                        : step < HEAT.size() / 2 ? Ink.ON_DARK : Ink.ON_LIGHT;
        marks.add(
                new Mark.Label(
                        x + w / 2,
                        y + ROW / 2 + 4,
                        cell.text(),
                        Mark.Style.CAPTION,
                        Mark.Align.CENTRE,
                        ink));
    }

    private static int step(double heat) {
        return (int) Math.clamp(Math.floor(heat * HEAT.size()), 0, HEAT.size() - 1);
    }

    private static void mark(List<Mark> marks, Shape shape, Frame f) {
        if (shape.row() < 0 || shape.row() >= shape.rows().size()) return;
        double y = HEAD + shape.row() * ROW;
        double x = shape.column() < 0 ? 0 : f.left + shape.column() * f.cell;
        double w = shape.column() < 0 ? f.names : Math.max(2, f.cell - 1);
        marks.add(new Mark.Rect(x, y, w, ROW, 3, Ink.NONE, Ink.ON_LIGHT));
        marks.add(new Mark.Rect(x + 1, y + 1, w - 2, ROW - 2, 2, Ink.NONE, Ink.ON_DARK));
        marks.add(new Mark.Rect(x, y, w, ROW, 3, Ink.NONE, Ink.ACCENT));
    }
}
