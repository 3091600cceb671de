package embudo.ui.live;

import embudo.catalog.measure.Dimension;
import embudo.domain.Contact;
import embudo.domain.Goal;
import embudo.domain.Webinar;
import embudo.kernel.Period;
import embudo.measure.Attendee;
import embudo.measure.Tape;
import embudo.measure.live.LiveState;
import embudo.measure.metric.MetricQuery;
import embudo.ui.Services;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads webinars and their moments, on the work pool. */
final class Loading {
    /** How long before its start a webinar is the one to look at. */
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private static final List<String> RATES =
            List.of(
                    "attendance_rate",
                    "engagement_score",
                    "chat_participation",
                    "poll_participation",
                    "conversion_rate");
    private static final String REGISTRATIONS = "registrations";

    /** Most engaged people whose stay is shown, and most active ones that are named. */
    static final int TOP = 6;

    private final Services services;
    private final Map<Long, String> names = new HashMap<>();

    Loading(Services services) {
        this.services = services;
    }

    /**
     * @param wanted external id, empty for the one that runs, else the latest that began
     */
    Loaded load(String wanted) {
        List<Webinar> all = new ArrayList<>(services.webinars().all());
        Collections.reverse(all);
        ZoneId zone = services.settings().zone();
        String currency = services.settings().currency();
        boolean ready = services.figures().ready();
        Webinar chosen = choose(all, wanted);
        if (chosen == null || !ready) return new Loaded(all, null, Map.of(), currency, zone, ready);
        return new Loaded(
                all,
                services.rooms().tape(chosen.externalId()),
                targets(chosen, zone),
                currency,
                zone,
                true);
    }

    private Webinar choose(List<Webinar> latestFirst, String wanted) {
        Instant soon = services.ticker().now().plus(BEFORE);
        Webinar begun = null;
        for (Webinar w : latestFirst) {
            if (w.externalId().equals(wanted)) return w;
            if (begun == null && !w.startsAt().isAfter(soon)) begun = w;
        }
        return begun == null && !latestFirst.isEmpty() ? latestFirst.getLast() : begun;
    }

    /** Rates as declared or planned; registrations only as planned for this webinar. */
    private Map<String, Double> targets(Webinar webinar, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(webinar.startsAt(), zone);
        Map<String, Double> targets = new HashMap<>();
        Loaded.aims(
                services.metricDesk()
                        .ask(
                                MetricQuery.of(RATES, new Period(day, day))
                                        .only(
                                                Map.of(
                                                        Dimension.WEBINAR,
                                                        Set.of(webinar.externalId())))),
                targets);
        for (Goal goal : services.plans().goals())
            if (goal.metric().equals(REGISTRATIONS) && goal.webinar().equals(webinar.externalId()))
                targets.put(REGISTRATIONS, goal.target());
        return targets;
    }

    /**
     * A moment, with the names it needs; a name is asked for once.
     *
     * @param marked minutes whose people are wanted too, null for none
     */
    synchronized LiveShown moment(Loaded loaded, Instant at, LiveViewModel.Marked marked) {
        LiveState state = LiveState.of(loaded.tape(), at, services.roomRules());
        Sums sums = Sums.of(state, loaded.tape(), TOP);
        List<TookPart.Person> took =
                marked == null ? List.of() : TookPart.of(loaded.tape(), marked, at);
        Set<Long> people = new HashSet<>();
        took.stream().limit(TOP).forEach(p -> people.add(p.id()));
        for (Tape.Deed deed : state.feed()) people.add(deed.person());
        for (Attendee a : sums.top()) people.add(a.person());
        Set<Long> asked = new HashSet<>(people);
        asked.removeAll(names.keySet());
        if (!asked.isEmpty()) {
            asked.forEach(id -> names.put(id, ""));
            for (Contact c : services.contacts().byIds(asked)) names.put(c.id(), c.name());
        }
        Map<Long, String> needed = new HashMap<>();
        people.forEach(id -> needed.put(id, names.get(id)));
        return new LiveShown(loaded, state, sums, took, needed);
    }

    /** Names may have changed. */
    synchronized void forget() {
        names.clear();
    }
}
