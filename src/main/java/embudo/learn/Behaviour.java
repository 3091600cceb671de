package embudo.learn;

import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What one lead did, read from the lead's events in order of time. */
public final class Behaviour {
    /** What remains of a weight after a day or an act, S-LEAD-10 with C31. */
    private static final double KEPT = 0.95;

    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
    private final List<Event> acts = new ArrayList<>();
    private final Map<Integer, List<Presence.Session>> stays = new HashMap<>();
    private final Set<Integer> registered = new HashSet<>();

    /**
     * @param timeline in order of time
     */
    public Behaviour(List<Event> timeline) {
        for (Event event : timeline) {
            if (event.type() == EventType.ATTENDED && !firstRow(event)) continue;
            if (event.type() == EventType.REGISTERED) registered.add(event.webinar());
            if (event.type() == EventType.REGISTRATION_CANCELLED)
                registered.remove(event.webinar());
            if (event.type().weight() > 0) acts.add(event);
        }
    }

    /** A person who loses the connection joins again: many rows, one attendance. */
    private boolean firstRow(Event attended) {
        List<Presence.Session> rows =
                stays.computeIfAbsent(attended.webinar(), w -> new ArrayList<>());
        Instant joined = attended.occurredAt();
        rows.add(new Presence.Session(joined, joined.plusSeconds(attended.amount())));
        return rows.size() == 1;
    }

    /** Everything the lead did, one attendance for each webinar; derived facts left out. */
    public List<Event> acts() {
        return acts;
    }

    int registrations() {
        return registered.size();
    }

    int webinarsAttended() {
        return stays.size();
    }

    double longestStayMinutes() {
        return stays.values().stream()
                .mapToLong(rows -> new Presence(0, 0, rows).secondsPresent() / 60)
                .max()
                .orElse(0);
    }

    /**
     * S-LEAD-10: sum of weight x 0.95^(days since the act), days with their fraction; or, fading by
     * act, (score before + weight) x 0.95 at each.
     */
    public double score(Instant now, Decay decay) {
        if (decay == Decay.EVENT) {
            double score = 0;
            for (Event act : acts) score = (score + act.type().weight()) * KEPT;
            return score;
        }
        return acts.stream()
                .mapToDouble(e -> e.type().weight() * Math.pow(KEPT, days(e, now)))
                .sum();
    }

    /** Whole days since the last act; empty when the lead never did anything. */
    OptionalDouble idleDays(Instant now) {
        return acts.stream().mapToDouble(e -> Math.floor(days(e, now))).min();
    }

    private static double days(Event event, Instant now) {
        return Duration.between(event.occurredAt(), now).toMillis() / DAY_MILLIS;
    }
}
