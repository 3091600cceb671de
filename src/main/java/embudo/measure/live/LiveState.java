package embudo.measure.live;

import embudo.catalog.room.RoomRule;
import embudo.domain.EventType;
import embudo.measure.Share;
import embudo.measure.Tape;
import embudo.measure.WebinarRoom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a webinar at one moment, counted by the same rules as afterwards.
 *
 * @param room everything up to the moment; stays that go on are cut there
 * @param minute since the start, negative before it
 * @param here people there within the last second
 * @param feed what was done in the last five minutes, the latest first, at most 50
 * @param feedAll how much that is in all
 * @param insights what is worth saying
 */
public record LiveState(
        WebinarRoom room,
        Instant at,
        int minute,
        long here,
        List<Tape.Deed> feed,
        int feedAll,
        List<Insight> insights) {
    /** How far back the feed goes. */
    public static final Duration LATELY = Duration.ofMinutes(5);

    /** Most lines of the feed. */
    public static final int MOST = 50;

    private static final Set<EventType> TOLD =
            EnumSet.of(
                    EventType.REGISTERED,
                    EventType.ATTENDED,
                    EventType.CHAT,
                    EventType.QUESTION,
                    EventType.POLL,
                    EventType.PURCHASE);

    public LiveState {
        feed = List.copyOf(feed);
        insights = List.copyOf(insights);
    }

    /**
     * A rule that holds.
     *
     * @param value of its figure
     * @param before its earlier value, NaN where it has none
     */
    public record Insight(RoomRule rule, double value, double before) {}

    /** The webinar as it stood at a moment. */
    public static LiveState of(Tape tape, Instant at, List<RoomRule> rules) {
        WebinarRoom room = tape.at(at);
        long second = Duration.between(tape.webinar().startsAt(), at).toSeconds();
        List<Tape.Deed> feed =
                tape.between(at.minus(LATELY), at, Integer.MAX_VALUE).stream()
                        .filter(d -> TOLD.contains(d.type()))
                        .toList();
        RoomFacts facts = new RoomFacts(tape, room, at);
        List<Insight> insights = new ArrayList<>();
        if (at.isBefore(tape.end()))
            for (RoomRule rule : rules) {
                RoomFacts.Fact fact = facts.of(rule.figure());
                if (second >= rule.from() * 60L
                        && fact.people() >= rule.least()
                        && rule.holds(fact.value(), fact.before()))
                    insights.add(new Insight(rule, fact.value(), fact.before()));
            }
        return new LiveState(
                room,
                at,
                (int) Math.floorDiv(second, 60L),
                room.attendees().stream().filter(a -> a.there(second - 1, second)).count(),
                feed.subList(0, Math.min(MOST, feed.size())),
                feed.size(),
                insights);
    }

    /** People in front of a shared screen in each minute, for any part of it. */
    public static List<Long> screens(Tape tape, Instant at) {
        long start = tape.webinar().startsAt().toEpochMilli();
        long[] people = new long[Math.max(1, tape.webinar().durationMinutes())];
        for (Tape.Deed deed : tape.deeds()) {
            if (deed.at() > at.toEpochMilli()) break;
            if (deed.type() != EventType.SCREEN_SHARE) continue;
            long end = Math.min(deed.at() + deed.amount() * 1000, at.toEpochMilli());
            int from = Math.clamp(Math.floorDiv(deed.at() - start, 60_000L), 0, people.length);
            int to = Math.clamp(Math.ceilDiv(end - start, 60_000L), from, people.length);
            for (int m = from; m < to; m++) people[m]++;
        }
        return Arrays.stream(people).boxed().toList();
    }

    /** Registered people who joined. */
    public Share joined() {
        return new Share(room.attendees().size(), room.registered());
    }

    /** Whether nothing more is to come in the room. */
    public boolean over(Tape tape) {
        return !at.isBefore(tape.end());
    }
}
