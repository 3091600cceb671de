package embudo.sample;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * A webinar and its places. Times are those of Madrid, as Zoom writes them.
 *
 * @param number from 1, in order of time
 * @param places how many sign up in a season of 6,000 people
 * @param attending how many of them come; -1 leaves it to chance
 */
record Edition(
        int number,
        String id,
        String title,
        LocalDateTime startsAt,
        LocalDateTime opens,
        LocalDateTime closes,
        int places,
        int attending) {
    static final int MINUTES = 75;

    LocalDateTime endsAt() {
        return startsAt.plusMinutes(MINUTES);
    }

    boolean held() {
        return startsAt.isBefore(Editions.NOW);
    }

    String file() {
        return String.format(
                Locale.ROOT, "zoom-%02d-%s.csv", number, held() ? "attendees" : "registrants");
    }

    /** The webinar's id without blanks, as other systems write it. */
    String plainId() {
        return id.replace(" ", "");
    }

    /** The campaign code of a mail about this webinar, such as {@code inv-07}. */
    String campaign(String prefix) {
        return String.format(Locale.ROOT, "%s-%02d", prefix, number);
    }

    /** When its two invitations go out. */
    LocalDateTime mailing(boolean second) {
        LocalDateTime day = second ? startsAt.minusDays(5) : opens.plusDays(1);
        LocalDateTime at = day.toLocalDate().atTime(10, 0);
        return at.isBefore(closes.minusHours(20)) ? at : opens.plusDays(1).withHour(10);
    }
}
