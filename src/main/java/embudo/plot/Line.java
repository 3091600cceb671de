package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/** Lines through values by index; unknown values (NaN) break the line. */
final class Line {
    /** The dash pattern of an unbroken line. */
    static double[] solid() {
        return new double[0];
    }

    private Line() {}

    static List<Mark> through(List<Double> values, Scale x, Scale y, Ink ink, double width) {
        List<Mark> lines = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= values.size(); i++) {
            boolean known = i < values.size() && !values.get(i).isNaN();
            if (known && start < 0) start = i;
            if (!known && start >= 0) {
                if (i - start > 1) lines.add(piece(values, start, i, x, y, ink, width, solid()));
                start = -1;
            }
        }
        return lines;
    }

    /** The points from {@code from} up to but not including {@code to}, all known. */
    static Mark.Polyline piece(
            List<Double> values,
            int from,
            int to,
            Scale x,
            Scale y,
            Ink ink,
            double width,
            double[] dash) {
        double[] xs = new double[to - from];
        double[] ys = new double[to - from];
        for (int i = from; i < to; i++) {
            xs[i - from] = x.at(i);
            ys[i - from] = y.at(values.get(i));
        }
        return new Mark.Polyline(xs, ys, ink, width, dash);
    }

    /** Index of the last known value, -1 when there is none. */
    static int lastKnown(List<Double> values) {
        int i = values.size() - 1;
        while (i >= 0 && values.get(i).isNaN()) i--;
        return i;
    }
}
