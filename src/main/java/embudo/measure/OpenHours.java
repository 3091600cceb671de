package embudo.measure;

import embudo.domain.EventType;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How readily people open mails in each hour of the day, S-CA-06: a person's own opens by hour of
 * their zone, and those of everybody as if they were ten of the person's.
 */
final class OpenHours {
    private static final int HOURS = 24;
    private static final double LEND = 10;
    private static final byte OPEN = EventType.EMAIL_OPEN.code();
    private Columns of;
    private int rows;
    private ZoneId in;
    private long[] everybody = new long[HOURS];

    double[] of(Columns c, int person, ZoneId zone) {
        long[] all = everybody(c, zone);
        double total = 0;
        for (long n : all) total += n;
        double[] hours = new double[HOURS];
        for (int h = 0; h < HOURS; h++) hours[h] = total == 0 ? 0 : LEND * all[h] / total;
        if (person >= 0)
            for (int row : c.history(person))
                if (c.type.get(row) == OPEN) hours[hour(c, row, zone)]++;
        return hours;
    }

    private synchronized long[] everybody(Columns c, ZoneId zone) {
        if (of == c && rows == c.size() && zone.equals(in)) return everybody;
        long[] all = new long[HOURS];
        for (int row = 0; row < c.size(); row++)
            if (c.type.get(row) == OPEN && c.alive(row)) all[hour(c, row, zone)]++;
        of = c;
        rows = c.size();
        in = zone;
        everybody = all;
        return all;
    }

    private static int hour(Columns c, int row, ZoneId zone) {
        return Instant.ofEpochMilli(c.occurredAt.get(row)).atZone(zone).getHour();
    }
}
