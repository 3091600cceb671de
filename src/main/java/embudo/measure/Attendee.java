package embudo.measure;

import java.util.List;

/**
 * One person's stay in a webinar.
 *
 * @param stays when the person was there, re-joins resolved: in order, none touching another
 * @param chats messages in the chat
 * @param questions asked
 * @param polls answered
 * @param screenSeconds in front of a shared screen
 * @param score engagement, 0 to 100, S-SEG-08
 */
public record Attendee(
        long person,
        List<Stay> stays,
        long chats,
        long questions,
        long polls,
        long screenSeconds,
        double score) {
    public Attendee {
        stays = List.copyOf(stays);
    }

    /** From one second after the start to before another. */
    public record Stay(long from, long to) {
        long seconds() {
            return to - from;
        }
    }

    public long seconds() {
        return stays.stream().mapToLong(Stay::seconds).sum();
    }

    /** Whether the person was there at any time of a part, in seconds from the start. */
    public boolean there(long from, long to) {
        return stays.stream().anyMatch(s -> s.from() < to && s.to() > from);
    }
}
