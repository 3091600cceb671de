package embudo.ui.live;

import embudo.domain.EventType;
import embudo.measure.Tape;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who wrote, asked or voted in some minutes of a webinar, and how often. */
final class TookPart {
    private static final Set<EventType> KINDS =
            Set.of(EventType.CHAT, EventType.QUESTION, EventType.POLL);

    /** Minutes that are worth a look together. */
    private static final int STRETCH = 10;

    /** A person, and how often they wrote, asked or voted. */
    record Person(long id, int times) {}

    private TookPart() {}

    /**
     * The most active first, the same number by id.
     *
     * @param upTo what came later is left out
     */
    static List<Person> of(Tape tape, LiveViewModel.Marked minutes, Instant upTo) {
        Instant start = tape.webinar().startsAt();
        Instant end = start.plusSeconds(minutes.to() * 60L - 1);
        Map<Long, Integer> times = new HashMap<>();
        for (Tape.Deed deed :
                tape.between(
                        start.plusSeconds(minutes.from() * 60L).minusMillis(1),
                        end.isBefore(upTo) ? end : upTo,
                        Integer.MAX_VALUE))
            if (KINDS.contains(deed.type())) times.merge(deed.person(), 1, Integer::sum);
        return times.entrySet().stream()
                .map(e -> new Person(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingInt(Person::times)
                                .reversed()
                                .thenComparingLong(Person::id))
                .toList();
    }

    /**
     * The ten minutes in a row with the most of it, the earliest of equals; null when nobody did.
     */
    static LiveViewModel.Marked busiest(Tape tape) {
        int minutes = tape.webinar().durationMinutes();
        int[] deeds = new int[minutes];
        long start = tape.webinar().startsAt().toEpochMilli();
        for (Tape.Deed deed : tape.deeds()) {
            long minute = Math.floorDiv(deed.at() - start, 60_000L);
            if (KINDS.contains(deed.type()) && minute >= 0 && minute < minutes)
                deeds[(int) minute]++;
        }
        int length = Math.min(STRETCH, minutes);
        int sum = 0;
        int best = 0;
        LiveViewModel.Marked found = null;
        for (int m = 0; m < minutes; m++) {
            sum += deeds[m] - (m >= length ? deeds[m - length] : 0);
            if (m >= length - 1 && sum > best) {
                best = sum;
                found = new LiveViewModel.Marked(m - length + 1, m + 1);
            }
        }
        return found;
    }
}
