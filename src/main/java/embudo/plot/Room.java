package embudo.plot;

import java.util.List;

/** Finds a place for the target's name where neither line nor flag runs through it. */
final class Room {
    private static final double STEP = 12;

    private Room() {}

    /** Above the target line if possible, else below, as far left as possible. */
    static Box forLabel(Trend trend, Scale x, Scale y, double at, double wide, double high) {
        double last = Math.max(x.lowPixel() + 4, x.highPixel() - wide - 4);
        Box best = null;
        int fewest = Integer.MAX_VALUE;
        for (double top : new double[] {at - high - 3, at + 3}) {
            if (top < y.highPixel() - 2 || top + high > y.lowPixel()) continue;
            for (double left = x.lowPixel() + 4; left <= last; left += STEP) {
                Box box = new Box(left, top, wide, high);
                int hits =
                        2 * hits(trend.values(), x, y, box)
                                + hits(trend.previous(), x, y, box)
                                + flags(trend, x, y, box);
                if (hits < fewest) {
                    fewest = hits;
                    best = box;
                }
            }
        }
        return best != null ? best : new Box(x.lowPixel() + 4, y.highPixel(), wide, high);
    }

    private static int hits(List<Double> values, Scale x, Scale y, Box box) {
        int hits = 0;
        for (int i = 1; i < values.size(); i++) {
            double a = values.get(i - 1);
            double b = values.get(i);
            if (!Double.isNaN(a)
                    && !Double.isNaN(b)
                    && box.crossed(x.at(i - 1), y.at(a), x.at(i), y.at(b))) hits++;
        }
        return hits;
    }

    private static int flags(Trend trend, Scale x, Scale y, Box box) {
        int hits = 0;
        for (Trend.Flag flag : trend.flags()) {
            double at = x.at(flag.day());
            if (box.crossed(at, y.lowPixel(), at, y.highPixel())) hits++;
        }
        return hits;
    }
}
