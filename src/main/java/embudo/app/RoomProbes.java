package embudo.app;

import embudo.catalog.alert.Probe;
import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.room.RoomFigure;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Timelines;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Period;
import embudo.measure.Rooms;
import embudo.measure.Tape;
import embudo.measure.live.RoomFacts;
import embudo.measure.probe.AttendanceForecast;
import embudo.measure.probe.AttendanceForecast.Past;
import embudo.watch.Gauges.Gauge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads probes about webinars that run or are to come. */
final class RoomProbes {
    /** Webinars further off are nothing to hurry about. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Webinars webinars;
    private final Rooms rooms;
    private final Audience audience;
    private final Timelines timelines;

    RoomProbes(Webinars webinars, Rooms rooms, Audience audience, Timelines timelines) {
        this.webinars = webinars;
        this.rooms = rooms;
        this.audience = audience;
        this.timelines = timelines;
    }

    List<Gauge> read(Probe probe, Instant now) {
        List<Gauge> gauges = new ArrayList<>();
        for (Webinar w : webinars.all())
            switch (probe) {
                case PREDICTED_ATTENDANCE -> {
                    if (coming(w, now)) forecast(w, now, gauges);
                }
                case REGISTRATIONS_PER_HOUR -> {
                    if (coming(w, now)) figure(w, now, RoomFigure.REGISTRATIONS_PER_HOUR, gauges);
                }
                case ATTENDANCE_DROP -> {
                    if (running(w, now)) figure(w, now, RoomFigure.ATTENDANCE_DROP, gauges);
                }
                case ENGAGEMENT_NOW -> {
                    if (running(w, now)) figure(w, now, RoomFigure.ENGAGEMENT_RATE, gauges);
                }
                default -> throw new IllegalArgumentException(probe.key());
            }
        return gauges;
    }

    private static boolean coming(Webinar w, Instant now) {
        return w.startsAt().isAfter(now) && !w.startsAt().isAfter(now.plus(AHEAD));
    }

    private static boolean running(Webinar w, Instant now) {
        return !w.startsAt().isAfter(now) && now.isBefore(w.endsAt());
    }

    private void figure(Webinar w, Instant now, RoomFigure figure, List<Gauge> gauges) {
        Tape tape = rooms.tape(w.externalId());
        if (tape.deeds().isEmpty()) return;
        RoomFacts.Fact fact = RoomFacts.of(tape, now).of(figure);
        gauges.add(AlertProbes.gauge(w.externalId(), w.title(), fact.value(), fact.people()));
    }

    private void forecast(Webinar w, Instant now, List<Gauge> gauges) {
        Set<Long> registered = audience.people(registered(w));
        if (registered.isEmpty()) return;
        Map<Integer, Webinar> known =
                webinars.all().stream().collect(Collectors.toMap(Webinar::id, Function.identity()));
        List<Past> people = new ArrayList<>();
        long places = 0;
        long came = 0;
        for (long person : registered) {
            Past past = past(timelines.of(person), known, now);
            people.add(past);
            places += Math.max(past.registered(), past.attended());
            came += past.attended();
        }
        double usual = usual(now, places, came);
        gauges.add(
                AlertProbes.gauge(
                        w.externalId(),
                        w.title(),
                        AttendanceForecast.rate(people, usual),
                        people.size()));
    }

    /** Of all webinars that are over; those of the people asked about where nothing else is. */
    private double usual(Instant now, long places, long came) {
        long all = 0;
        long there = 0;
        for (var room : rooms.within(Period.last(365, today(now))))
            if (room.webinar().endsAt().isBefore(now) && !room.attendees().isEmpty()) {
                all += room.registered();
                there += room.attendees().size();
            }
        if (all == 0) return places == 0 ? Double.NaN : (double) came / places;
        return (double) there / all;
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static Condition registered(Webinar w) {
        String id = w.externalId().replace("\\", "\\\\").replace("'", "\\'");
        String text =
                "count(registered, webinar == '%s') > 0 && count(registration_cancelled, webinar == '%s') == 0"
                        .formatted(id, id);
        return Conditions.read(text, Fields.standard()).orThrow();
    }

    private static Past past(List<Event> events, Map<Integer, Webinar> known, Instant now) {
        Set<Integer> registered = new HashSet<>();
        Set<Integer> attended = new HashSet<>();
        for (Event e : events) {
            Webinar of = known.get(e.webinar());
            if (of == null || !of.endsAt().isBefore(now)) continue;
            if (e.type() == EventType.REGISTERED) registered.add(of.id());
            if (e.type() == EventType.ATTENDED) attended.add(of.id());
        }
        return new Past(registered.size(), attended.size());
    }
}
