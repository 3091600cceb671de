package embudo.measure.query;

import java.time.LocalDate;

/**
 * What a month may come to: what there is so far, and for each day left the mean of the same
 * weekday over the last eight weeks. The interval holds the month's end in 80 of 100 months if days
 * go on straying from what is usual of their weekday as they did, each for itself.
 *
 * @param daysLeft days of the month after the last one counted
 */
record MonthEnd(double soFar, double expected, double low, double high, int daysLeft) {
    /** Days looked back on. */
    static final int DAYS = 56;

    private static final int WEEK = 7;

    /** Normal quantile of .9. */
    private static final double NINE_OF_TEN = 1.2815515655446004;

    /**
     * @param last the last day of {@code soFar}
     * @param before the {@link #DAYS} days before it, oldest first; those before anything was on
     *     record are NaN
     */
    static MonthEnd of(LocalDate last, double soFar, double[] before) {
        int start = 0;
        while (start < before.length && Double.isNaN(before[start])) start++;
        int left = last.lengthOfMonth() - last.getDayOfMonth();
        // Whole weeks, so that each weekday is there as often.
        int known = (before.length - start) / WEEK * WEEK;
        if (left == 0) return new MonthEnd(soFar, soFar, soFar, soFar, 0);
        if (known == 0) return new MonthEnd(soFar, Double.NaN, Double.NaN, Double.NaN, left);
        double[] means = new double[WEEK];
        for (int back = 1; back <= known; back++)
            means[back % WEEK] += value(before, back) / (known / WEEK);
        double squares = 0;
        for (int back = 1; back <= known; back++)
            squares += Math.pow(value(before, back) - means[back % WEEK], 2);
        double expected = soFar;
        int[] each = new int[WEEK];
        for (int day = 1; day <= left; day++) {
            expected += means[Math.floorMod(-day, WEEK)];
            each[Math.floorMod(-day, WEEK)]++;
        }
        // The days themselves stray, and so do the means, the same for all days of one weekday.
        double days = left;
        for (int n : each) days += (double) n * n * WEEK / known;
        // One week leaves nothing to see how days stray.
        double stray = known == WEEK ? Double.NaN : Math.sqrt(squares / (known - WEEK));
        double half = NINE_OF_TEN * stray * Math.sqrt(days);
        return new MonthEnd(soFar, expected, expected - half, expected + half, left);
    }

    /** Of the day so many days before the last one; a day without anything brought nothing. */
    private static double value(double[] before, int back) {
        double value = before[before.length - back];
        return Double.isNaN(value) ? 0 : value;
    }
}
