package embudo.learn.lead;

import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A moment at which somebody would have wanted a score, and what came of it.
 *
 * @param attended whether a webinar had been attended by then: which features there are to know
 * @param bought whether a purchase followed within the horizon
 */
record Decision(Kind kind, Instant at, boolean attended, boolean bought) {
    /** Days after a webinar at which leads are looked at once more, so that scores can fade. */
    private static final int LATER_DAYS = 14;

    /** What made it a moment to decide. */
    enum Kind {
        REGISTRATION,
        WEBINAR_END,
        /** Some days after the webinar: not a decision of its own, but what silence means. */
        LATER
    }

    /**
     * The decisions of one lead whose horizon has passed, made before any purchase.
     *
     * @param timeline in order of time
     * @param known the moment up to which facts are complete
     */
    static List<Decision> of(
            List<Event> timeline, Map<Integer, Webinar> webinars, Duration horizon, Instant known) {
        Map<Integer, Instant> registered = new HashMap<>();
        Set<Integer> attended = new HashSet<>();
        Instant firstStay = Instant.MAX;
        Instant purchase = Instant.MAX;
        for (Event event : timeline) {
            if (event.type() == EventType.REGISTERED)
                registered.putIfAbsent(event.webinar(), event.occurredAt());
            if (event.type() == EventType.ATTENDED) {
                attended.add(event.webinar());
                if (event.occurredAt().isBefore(firstStay)) firstStay = event.occurredAt();
            }
            if (event.type() == EventType.PURCHASE && purchase.equals(Instant.MAX))
                purchase = event.occurredAt();
        }
        List<Decision> all = new ArrayList<>();
        Maker maker = new Maker(firstStay, purchase, horizon, known, all);
        registered.values().forEach(at -> maker.add(Kind.REGISTRATION, at));
        Set<Integer> seen = new HashSet<>(registered.keySet());
        seen.addAll(attended);
        for (int id : seen) {
            Webinar webinar = webinars.get(id);
            if (webinar == null) continue;
            if (attended.contains(id)) maker.add(Kind.WEBINAR_END, webinar.endsAt());
            maker.add(Kind.LATER, webinar.endsAt().plus(Duration.ofDays(LATER_DAYS)));
        }
        return all;
    }

    private record Maker(
            Instant firstStay,
            Instant purchase,
            Duration horizon,
            Instant known,
            List<Decision> into) {
        void add(Kind kind, Instant at) {
            Instant end = at.plus(horizon);
            if (end.isAfter(known) || !purchase.isAfter(at)) return;
            into.add(new Decision(kind, at, !firstStay.isAfter(at), !purchase.isAfter(end)));
        }
    }
}
