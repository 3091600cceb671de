package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The bar of one funnel stage: the track is the stage before, the bar its share that came on, the
 * hatched piece those who still may, the line the target.
 */
public final class FunnelBars {
    private static final double BAR = 16;
    private static final double OVERSHOOT = 4;

    private FunnelBars() {}

    /** Fractions of the stage before; NaN where unknown or, for the target, not set. */
    public record Share(double came, double open, double target) {}

    /**
     * What the hatched piece shows: those still open that the step's denominator includes, as a
     * share of it. Open people whom the denominator leaves out stand apart and are not drawn.
     *
     * @param before people of the stage before
     * @param count people of this stage
     * @param step the printed share, NaN when n/a
     * @param open people of the stage before who may still arrive
     */
    public static double openShare(long before, long count, double step, long open) {
        if (Double.isNaN(step) || open <= 0 || before <= 0) return 0;
        double closed = step > 0 ? count / step : Math.max(1, before - open);
        double apart = Math.max(0, before - closed);
        return Math.max(0, open - apart) / closed;
    }

    /** Draws the bar in the middle of {@code height}, which should be 24 or more. */
    public static Drawing bar(Share share, double width, double height, String words) {
        double thick = Math.min(BAR, Math.max(4, height - 2 * OVERSHOOT));
        double y = (height - thick) / 2;
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Rect(0, y, width, thick, 2, Ink.TRACK, Ink.NONE));
        double came = fraction(share.came());
        double open = Math.min(fraction(share.open()), 1 - came);
        if (open > 0) {
            marks.add(
                    new Mark.Rect(came * width, y, open * width, thick, 0, Ink.SURFACE, Ink.NONE));
            marks.add(new Mark.Hatch(came * width, y, open * width, thick));
        }
        if (came > 0) marks.add(new Mark.Rect(0, y, came * width, thick, 2, Ink.CHART_1, Ink.NONE));
        if (!Double.isNaN(share.target())) {
            double x = Math.clamp(fraction(share.target()) * width - 1, 0, width - 2);
            double reach = Math.min(OVERSHOOT, y);
            marks.add(new Mark.Rect(x, y - reach, 2, thick + 2 * reach, 0, Ink.TEXT_1, Ink.NONE));
        }
        return new Drawing(width, height, marks, words);
    }

    private static double fraction(double x) {
        return Double.isNaN(x) ? 0 : Math.clamp(x, 0, 1);
    }
}
