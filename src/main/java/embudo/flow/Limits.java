package embudo.flow;

import embudo.domain.Settings;
import embudo.kernel.Problem;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * How often and when marketing messages may reach a person, over all workflows.
 *
 * @param day messages in any 24 hours at most
 * @param week messages in any seven days at most
 * @param quietFrom local time of the person at which quiet hours begin; equal ends mean none
 */
public record Limits(int day, int week, LocalTime quietFrom, LocalTime quietTo) {
    /** Setting: messages to one person in 24 hours. */
    public static final String DAY = "contact.capDay";

    /** Setting: messages to one person in seven days. */
    public static final String WEEK = "contact.capWeek";

    /** Setting: quiet hours such as {@code 21:00-08:00}; {@code off} for none. */
    public static final String QUIET = "contact.quiet";

    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration ONE_WEEK = Duration.ofDays(7);
    private static final int LOOKS = 1_000;

    public Limits {
        if (day < 1 || week < 1) throw new IllegalArgumentException("caps " + day + ", " + week);
    }

    /**
     * @throws Problem when a setting can't be read
     */
    public static Limits of(Settings settings) {
        String day = settings.get(DAY, "2");
        String week = settings.get(WEEK, "5");
        String quiet = settings.get(QUIET, "21:00-08:00");
        try {
            String[] ends =
                    quiet.equals("off") ? new String[] {"00:00", "00:00"} : quiet.split("-");
            return new Limits(
                    Integer.parseInt(day.strip()),
                    Integer.parseInt(week.strip()),
                    LocalTime.parse(ends[0].strip()),
                    LocalTime.parse(ends[ends.length - 1].strip()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Problem(e, "flow.limits.unreadable", day, week, quiet);
        }
    }

    /** The first moment from {@code now} on at which one more message is allowed. */
    Instant free(Instant now, ZoneId zone, List<Instant> sent) {
        Instant at = now;
        for (int look = 0; look < LOOKS; look++) {
            Instant later = room(room(awake(at, zone), sent, day, ONE_DAY), sent, week, ONE_WEEK);
            if (later.equals(at)) return at;
            at = later;
        }
        return at;
    }

    boolean quiet(Instant at, ZoneId zone) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        if (quietFrom.isBefore(quietTo)) return !time.isBefore(quietFrom) && time.isBefore(quietTo);
        return !quietFrom.equals(quietTo) && (!time.isBefore(quietFrom) || time.isBefore(quietTo));
    }

    private Instant awake(Instant at, ZoneId zone) {
        if (!quiet(at, zone)) return at;
        ZonedDateTime local = at.atZone(zone);
        LocalDate date = local.toLocalDate();
        if (!local.toLocalTime().isBefore(quietTo)) date = date.plusDays(1);
        Instant end = date.atTime(quietTo).atZone(zone).toInstant();
        // Where clocks go back, the end may be an hour that has been already.
        return end.isAfter(at) ? end : at.plusSeconds(60);
    }

    private static Instant room(Instant at, List<Instant> sent, int most, Duration window) {
        List<Instant> within =
                sent.stream()
                        .filter(s -> s.isAfter(at.minus(window)) && !s.isAfter(at))
                        .sorted()
                        .toList();
        return within.size() < most ? at : within.get(within.size() - most).plus(window);
    }
}
