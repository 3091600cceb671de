package embudo.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** When a notice comes too late to leave unsaid what moment it is about. */
final class Lateness {
    private static final Duration BOUND = Duration.ofMinutes(15);

    /** The form that the specification gives, the same in every language. */
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Lateness() {}

    static boolean late(Instant wanted, Instant now) {
        return now.isAfter(wanted.plus(BOUND));
    }

    static String moment(Instant at, ZoneId zone) {
        return FORM.withZone(zone).format(at);
    }
}
