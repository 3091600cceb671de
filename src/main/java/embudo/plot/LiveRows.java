package embudo.plot;

import java.util.List;

/** The rows of a {@link LiveChart}: busy minutes of a part, and lanes of deeds. */
final class LiveRows {
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
    private static final int DOTS = 3;
    private static final double BUSY = .9;

    private LiveRows() {}

    /** The minutes of one part; all share one scale, so that parts compare. */
    static void heat(
            List<Mark> marks,
            LiveChart.Shape shape,
            String name,
            int from,
            int to,
            Scale x,
            double top,
            TextRuler ruler) {
        marks.add(
                LiveChart.label(
                        0,
                        top + LiveChart.ROW / 2 + 3,
                        ruler.fit(name, Mark.Style.CAPTION, LiveChart.LEFT - LiveChart.GAP),
                        Mark.Align.LEFT,
                        Ink.TEXT_2));
        double most = busy(shape.heat());
        int last = Math.min(to, shape.heat().size());
        for (int m = Math.max(0, from); m < last; m++) {
            double heat = shape.heat().get(m);
            boolean known = m <= shape.now() && !Double.isNaN(heat) && most > 0;
            double left = x.at(m);
            double wide = Math.max(1, x.at(m + 1) - left - 1);
            marks.add(
                    new Mark.Rect(
                            left,
                            top,
                            wide,
                            LiveChart.ROW - 3,
                            0,
                            known ? ink(Math.min(1, heat / most)) : Ink.NONE,
                            known ? Ink.NONE : Ink.GRID));
        }
    }

    /**
     * What counts as busy: what one minute in ten exceeds. A poll brings so many answers at once
     * that its minutes would make all others look alike.
     */
    private static double busy(List<Double> heat) {
        double[] known =
                heat.stream()
                        .filter(h -> !h.isNaN() && h > 0)
                        .mapToDouble(h -> h)
                        .sorted()
                        .toArray();
        return known.length == 0 ? 0 : known[(int) (BUSY * (known.length - 1))];
    }

    private static Ink ink(double share) {
        return HEAT.get((int) Math.min(HEAT.size() - 1, Math.floor(share * HEAT.size())));
    }

    static void lane(
            List<Mark> marks, LiveChart.Lane lane, int now, Scale x, double top, TextRuler ruler) {
        marks.add(
                LiveChart.label(
                        0,
                        top + LiveChart.ROW / 2 + 3,
                        ruler.fit(lane.name(), Mark.Style.CAPTION, LiveChart.LEFT - LiveChart.GAP),
                        Mark.Align.LEFT,
                        Ink.TEXT_2));
        double floor = top + LiveChart.ROW;
        marks.add(
                new Mark.Rect(
                        LiveChart.LEFT,
                        floor,
                        x.highPixel() - LiveChart.LEFT,
                        1,
                        0,
                        Ink.GRID,
                        Ink.NONE));
        long most = Math.max(1, lane.counts().stream().mapToLong(n -> n).max().orElse(1));
        for (int m = 0; m < Math.min(lane.counts().size(), now + 1); m++) {
            long n = lane.counts().get(m);
            if (n == 0) continue;
            if (lane.dots())
                for (int d = 0; d < Math.min(DOTS, n); d++)
                    marks.add(
                            new Mark.Dot(
                                    x.at(m + .5),
                                    floor - 4 - 6 * d,
                                    2.5,
                                    lane.ink(),
                                    lane.ink(),
                                    0));
            else {
                double high = Math.max(2, (LiveChart.ROW - 3) * n / most);
                marks.add(
                        new Mark.Rect(
                                x.at(m),
                                floor - high,
                                Math.max(1, x.at(m + 1) - x.at(m) - 1),
                                high,
                                0,
                                lane.ink(),
                                Ink.NONE));
            }
        }
    }
}
