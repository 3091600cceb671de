package embudo.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The best moment of the coming day to be read. */
final class BestHour {
    private static final int HOURS = 24;

    private BestHour() {}

    /**
     * The moment itself while its hour is as good as any of the day that follows, otherwise the
     * beginning of the first of the best hours.
     *
     * @param hours how good each hour of the day is
     */
    static Instant from(Instant moment, ZoneId zone, double[] hours) {
        ZonedDateTime hour = moment.atZone(zone);
        Instant best = moment;
        double most = hours[hour.getHour()];
        ZonedDateTime start = hour.truncatedTo(ChronoUnit.HOURS);
        for (int i = 1; i < HOURS; i++) {
            ZonedDateTime other = start.plusHours(i);
            if (hours[other.getHour()] > most) {
                most = hours[other.getHour()];
                best = other.toInstant();
            }
        }
        return best;
    }
}
