package embudo.measure;

import embudo.domain.EventType;
import embudo.domain.Webinar;
import embudo.measure.Attendee.Stay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Adds up one webinar, person after person. */
final class RoomTally {
    private static final List<EventType> KINDS =
            List.of(EventType.CHAT, EventType.QUESTION, EventType.POLL);
    private final Webinar webinar;
    private final int minutes;
    private final long start;
    private final Map<EventType, long[]> deeds = new EnumMap<>(EventType.class);
    private final List<Attendee> attendees = new ArrayList<>();
    private long registered;
    private long buyers;
    private long revenue;
    // Of the person being read.
    private boolean placed;
    private boolean bought;
    private long firstJoin;
    private final List<Stay> stays = new ArrayList<>();
    private final Map<EventType, Long> own = new EnumMap<>(EventType.class);

    RoomTally(Webinar webinar) {
        this.webinar = webinar;
        minutes = Math.max(1, webinar.durationMinutes());
        start = webinar.startsAt().toEpochMilli();
        for (EventType kind : KINDS) deeds.put(kind, new long[minutes]);
    }

    Webinar webinar() {
        return webinar;
    }

    /** An event of this webinar; those of one person in order of time. */
    void event(EventType type, long at, int minute, long amount) {
        switch (type) {
            case REGISTERED -> placed = true;
            case REGISTRATION_CANCELLED -> placed = !stays.isEmpty();
            case ATTENDED -> {
                placed = true;
                if (stays.isEmpty()) firstJoin = at;
                long from = Math.floorDiv(at - start, 1000L);
                stays.add(new Stay(from, from + Math.max(1, amount)));
            }
            case CHAT, QUESTION, POLL -> {
                long in = minute >= 0 ? minute : Math.floorDiv(at - start, 60_000L);
                deeds.get(type)[(int) Math.clamp(in, 0L, minutes - 1L)]++;
                own.merge(type, 1L, Long::sum);
            }
            case SCREEN_SHARE -> own.merge(type, amount, Long::sum);
            default -> throw new IllegalStateException("not of a webinar: " + type);
        }
    }

    /** When the person came first, {@link Long#MIN_VALUE} for who did not. */
    long joined() {
        return stays.isEmpty() ? Long.MIN_VALUE : firstJoin;
    }

    void paid(long minor) {
        bought = true;
        revenue += minor;
    }

    /** Closes the person's account and makes ready for the next. */
    void close(long person) {
        if (placed) registered++;
        if (bought) buyers++;
        if (!stays.isEmpty()) {
            List<Stay> union = union();
            long present = union.stream().mapToLong(Stay::seconds).sum();
            int did = 0;
            for (EventType kind : KINDS)
                if (own.containsKey(kind)) did |= WebinarEngagement.bit(kind);
            attendees.add(
                    new Attendee(
                            person,
                            union,
                            own.getOrDefault(EventType.CHAT, 0L),
                            own.getOrDefault(EventType.QUESTION, 0L),
                            own.getOrDefault(EventType.POLL, 0L),
                            own.getOrDefault(EventType.SCREEN_SHARE, 0L),
                            WebinarEngagement.score(minutes * 60.0, present, did)));
        }
        placed = false;
        bought = false;
        stays.clear();
        own.clear();
    }

    /** Overlapping and touching stays joined: people re-join and platforms report both rows. */
    private List<Stay> union() {
        stays.sort(Comparator.comparingLong(Stay::from));
        List<Stay> joined = new ArrayList<>();
        for (Stay stay : stays) {
            Stay last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && stay.from() <= last.to())
                joined.set(
                        joined.size() - 1, new Stay(last.from(), Math.max(last.to(), stay.to())));
            else joined.add(stay);
        }
        return joined;
    }

    WebinarRoom room() {
        return new WebinarRoom(
                webinar,
                registered,
                attendees,
                KINDS.stream()
                        .map(k -> new WebinarRoom.Deeds(k.key(), boxed(deeds.get(k))))
                        .toList(),
                buyers,
                revenue);
    }

    private static List<Long> boxed(long[] counts) {
        List<Long> list = new ArrayList<>();
        for (long n : counts) list.add(n);
        return list;
    }
}
