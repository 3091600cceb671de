package embudo.measure.probe;

import java.util.Collection;

/**
 * What share of those registered will attend. Each person's chance is their own record, held back
 * by what is usual: (attended + 2 r) / (registered + 2), where r is the rate of all webinars that
 * are over; the forecast is the mean of these chances.
 */
public final class AttendanceForecast {
    /** Webinars of the usual rate that count as much as one's own. */
    private static final double PRIOR = 2;

    private AttendanceForecast() {}

    /** One person's webinars that are over. */
    public record Past(int registered, int attended) {}

    /**
     * @param usual rate of all webinars that are over, NaN without any
     * @return NaN where nobody is registered or nothing is known of before
     */
    public static double rate(Collection<Past> people, double usual) {
        double sum = 0;
        for (Past p : people)
            sum +=
                    (p.attended() + PRIOR * usual)
                            / (Math.max(p.registered(), p.attended()) + PRIOR);
        return people.isEmpty() ? Double.NaN : sum / people.size();
    }
}
