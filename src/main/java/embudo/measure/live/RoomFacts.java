package embudo.measure.live;

import embudo.catalog.room.RoomFigure;
import embudo.domain.EventType;
import embudo.measure.Attendee;
import embudo.measure.Tape;
import embudo.measure.WebinarRoom;

import java.time.Duration;
import java.time.Instant;

/** Figures of a running webinar that rules ask for, each with its earlier value. */
public final class RoomFacts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration EARLIER = Duration.ofMinutes(10);
    private final Tape tape;
    private final WebinarRoom room;
    private final Instant at;

    /**
     * @param value NaN when unknown
     * @param before NaN when unknown
     * @param people it is made of
     */
    public record Fact(double value, double before, long people) {}

    /** As of a moment. */
    public static RoomFacts of(Tape tape, Instant at) {
        return new RoomFacts(tape, tape.at(at), at);
    }

    RoomFacts(Tape tape, WebinarRoom room, Instant at) {
        this.tape = tape;
        this.room = room;
        this.at = at;
    }

    public Fact of(RoomFigure figure) {
        return switch (figure) {
            case REGISTRATIONS_PER_HOUR -> {
                long now = registrations(at);
                yield new Fact(now, registrations(at.minus(HOUR)), now);
            }
            case ENGAGEMENT_RATE -> rate(RoomFacts::tookPart);
            case ATTENDANCE_RATE ->
                    new Fact(
                            share(room.attendees().size(), room.registered()),
                            share(earlier().attendees().size(), earlier().registered()),
                            room.registered());
            case ATTENDANCE_DROP -> drop();
        };
    }

    /** Within the hour that ends at a moment. */
    private long registrations(Instant end) {
        return tape.between(end.minus(HOUR), end, Integer.MAX_VALUE).stream()
                .filter(d -> d.type() == EventType.REGISTERED)
                .count();
    }

    private interface Test {
        boolean holds(Attendee attendee);
    }

    private Fact rate(Test test) {
        return new Fact(rate(room, test), rate(earlier(), test), room.attendees().size());
    }

    private static double rate(WebinarRoom room, Test test) {
        return share(
                room.attendees().stream().filter(test::holds).count(), room.attendees().size());
    }

    private static boolean tookPart(Attendee a) {
        return a.chats() + a.questions() + a.polls() > 0;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    private WebinarRoom earlier() {
        return tape.at(at.minus(EARLIER));
    }

    /** By seconds at the ends of minutes, so that it is known while a minute runs. */
    private Fact drop() {
        long now = Duration.between(room.webinar().startsAt(), at).toSeconds();
        long peak = 0;
        for (long second = now; second >= now - EARLIER.toSeconds(); second -= 60)
            peak = Math.max(peak, there(second));
        return new Fact(
                peak == 0 ? Double.NaN : (double) (peak - there(now)) / peak, Double.NaN, peak);
    }

    private long there(long second) {
        return room.attendees().stream().filter(a -> a.there(second - 1, second)).count();
    }
}
