package embudo.watch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What a day usually brings, S-ALRT-13: the median of the same weekday; how far days stray from it,
 * as 1.4826 times the median absolute residual of all days from their own weekday's median
 * (Rousseeuw and Croux 1993), which equals the standard deviation where residuals are normal.
 *
 * @param scale 0 where most days are the same
 * @param n days it was learnt from; 0 when too few of them are of the weekday
 */
record Usual(double expected, double scale, int n) {
    private static final double CONSISTENT = 1.4826;
    private static final int FEWEST = 4;

    /** Learns from the known days before {@code day}. */
    static Usual of(List<Gauges.Day> days, LocalDate day) {
        List<Gauges.Day> past =
                days.stream()
                        .filter(d -> d.day().isBefore(day) && !Double.isNaN(d.value()))
                        .toList();
        double[] expected = new double[8];
        for (int weekday = 1; weekday <= 7; weekday++) expected[weekday] = weekday(past, weekday);
        int own = day.getDayOfWeek().getValue();
        long alike = past.stream().filter(d -> weekday(d) == own).count();
        double scale =
                CONSISTENT
                        * median(
                                past.stream()
                                        .mapToDouble(
                                                d -> Math.abs(d.value() - expected[weekday(d)]))
                                        .toArray());
        return new Usual(expected[own], scale, alike < FEWEST ? 0 : past.size());
    }

    private static int weekday(Gauges.Day d) {
        return d.day().getDayOfWeek().getValue();
    }

    private static double weekday(List<Gauges.Day> past, int weekday) {
        return median(
                past.stream()
                        .filter(d -> weekday(d) == weekday)
                        .mapToDouble(Gauges.Day::value)
                        .toArray());
    }

    private static double median(double[] values) {
        if (values.length == 0) return Double.NaN;
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
