package embudo.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Round axis values: multiples of 1, 2, 2.5, 4 or 5 times a power of ten that enclose the data and
 * always hold zero.
 */
final class Ticks {
    private static final double[] ROUND = {1, 2, 2.5, 4, 5, 10};

    private Ticks() {}

    /** About {@code intervals} steps from min(0, low) to max(0, high), rounded outwards. */
    static List<Double> enclosing(double low, double high, int intervals, boolean whole) {
        double from = Math.min(0, low);
        double to = Math.max(0, high);
        if (to - from <= 0) to = 1;
        double step = step((to - from) / Math.max(1, intervals), whole);
        long first = (long) Math.floor(from / step + 1e-9);
        long last = (long) Math.ceil(to / step - 1e-9);
        List<Double> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) ticks.add(i * step);
        return ticks;
    }

    private static double step(double raw, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : ROUND) {
            double step = round * power;
            if (step >= raw * (1 - 1e-9) && (!whole || step >= 1 && step == Math.rint(step)))
                return step;
        }
        return 1;
    }
}
