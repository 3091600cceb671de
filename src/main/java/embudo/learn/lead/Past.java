package embudo.learn.lead;

import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a lead had done up to one moment. Whatever came later is not in here. */
final class Past {
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final double HOUR = Duration.ofHours(1).toMillis();
    private final List<Event> events = new ArrayList<>();
    private final Instant at;

    /**
     * @param timeline in order of time
     */
    Past(List<Event> timeline, Instant at) {
        this.at = at;
        for (Event event : timeline) {
            if (event.occurredAt().isAfter(at)) break;
            if (!event.type().derived()) events.add(event);
        }
    }

    /** A set of types as bits, for a quick look. */
    static long mask(Set<EventType> types) {
        return types.stream().mapToLong(type -> 1L << type.ordinal()).reduce(0, (a, b) -> a | b);
    }

    private static boolean in(long mask, Event event) {
        return (mask >>> event.type().ordinal() & 1) == 1;
    }

    List<Event> events() {
        return events;
    }

    Instant at() {
        return at;
    }

    /**
     * @param days only the last so many; 0 = ever
     */
    double count(long types, int days) {
        long from = days == 0 ? Long.MIN_VALUE : at.toEpochMilli() - (long) (days * DAY);
        int count = 0;
        for (Event event : events)
            if (in(types, event) && event.occurredAt().toEpochMilli() > from) count++;
        return count;
    }

    /** Whole days since the last one; NaN when there was none. */
    double daysSince(long types) {
        for (Event event : events.reversed())
            if (in(types, event))
                return Math.floor((at.toEpochMilli() - event.occurredAt().toEpochMilli()) / DAY);
        return Double.NaN;
    }

    boolean attended() {
        return last(EventType.ATTENDED) != null;
    }

    /** The webinar attended last, 0 for none. */
    int latestAttended() {
        Event last = last(EventType.ATTENDED);
        return last == null ? 0 : last.webinar();
    }

    /** Seconds in a webinar; a stay that still lasts counts as far as it went. */
    long secondsIn(int webinar) {
        List<Presence.Session> stays = new ArrayList<>();
        for (Event event : events)
            if (event.type() == EventType.ATTENDED && event.webinar() == webinar) {
                Instant left = event.occurredAt().plusSeconds(event.amount());
                stays.add(new Presence.Session(event.occurredAt(), left.isAfter(at) ? at : left));
            }
        return new Presence(webinar, 0, stays).secondsPresent();
    }

    boolean did(EventType type, int webinar) {
        for (Event event : events)
            if (event.type() == type && event.webinar() == webinar) return true;
        return false;
    }

    /** Hours from the first fact to the latest registration; NaN when there was none. */
    double hoursToRegister() {
        Event registered = last(EventType.REGISTERED);
        if (registered == null) return Double.NaN;
        Instant first = events.getFirst().occurredAt();
        return Math.floor((registered.occurredAt().toEpochMilli() - first.toEpochMilli()) / HOUR);
    }

    /** Webinars attended before the latest one registered for or attended. */
    int earlierWebinars() {
        Set<Integer> attended = new HashSet<>();
        int latest = 0;
        for (Event event : events) {
            if (event.type() == EventType.ATTENDED) attended.add(event.webinar());
            if (event.type() == EventType.ATTENDED || event.type() == EventType.REGISTERED)
                latest = event.webinar();
        }
        attended.remove(latest);
        return attended.size();
    }

    /** Of the latest registration that has one, else of the first fact, else the contact's. */
    Channel channel(Contact contact) {
        for (Event event : events.reversed())
            if (event.type() == EventType.REGISTERED && event.channel() != Channel.NONE)
                return event.channel();
        for (Event event : events) if (event.channel() != Channel.NONE) return event.channel();
        return contact.source();
    }

    Device device() {
        for (Event event : events.reversed())
            if (event.device() != Device.UNKNOWN) return event.device();
        return Device.UNKNOWN;
    }

    private Event last(EventType type) {
        for (Event event : events.reversed()) if (event.type() == type) return event;
        return null;
    }
}
