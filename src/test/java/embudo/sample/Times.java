package embudo.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The moments of the season, told by the clocks of Madrid. */
final class Times {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'");
    private static final DateTimeFormatter SHOP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");

    private Times() {}

    /** To the minute, in universal time. */
    static String iso(LocalDateTime at) {
        return ISO.format(at.atZone(MADRID).withZoneSameInstant(ZoneOffset.UTC));
    }

    /** As a shop writes it. */
    static String shop(LocalDateTime at) {
        return SHOP.format(at.atZone(MADRID));
    }

    /** Between two moments, moved into waking hours. */
    static LocalDateTime between(LocalDateTime from, LocalDateTime to, Noise noise) {
        long span = Math.max(1, Duration.between(from, to).toSeconds());
        LocalDateTime at = from.plusSeconds((long) (noise.even() * span)).withNano(0);
        if (at.getHour() >= 8 && at.getHour() < 23) return at;
        LocalDateTime moved = at.toLocalDate().atTime(8 + noise.below(15), at.getMinute());
        return moved.isBefore(from) || moved.isAfter(to) ? at : moved;
    }

    static double days(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMinutes() / 1440.0;
    }
}
