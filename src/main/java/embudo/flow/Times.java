package embudo.flow;

import embudo.catalog.workflow.Trigger;
import embudo.domain.Webinar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When the triggers by time are due. */
final class Times {
    private Times() {}

    /**
     * A time that came.
     *
     * @param webinar 0 for none
     */
    record Occurrence(Instant at, int webinar) {}

    /** After {@code from} up to {@code to}, in order; none for triggers that know no time. */
    static List<Occurrence> between(
            Trigger trigger, Instant from, Instant to, ZoneId zone, List<Webinar> webinars) {
        return switch (trigger) {
            case Trigger.OnTime time -> daily(time, from, to, zone);
            case Trigger.OnCron on ->
                    on.cron().between(from, to, zone).stream()
                            .map(at -> new Occurrence(at, 0))
                            .toList();
            case Trigger.OnWebinar on ->
                    webinars.stream()
                            .filter(w -> w.durationMinutes() > on.minutes() || on.minutes() == 0)
                            .map(w -> new Occurrence(of(on, w), w.id()))
                            .filter(o -> o.at().isAfter(from) && !o.at().isAfter(to))
                            .sorted(Comparator.comparing(Occurrence::at))
                            .toList();
            case Trigger.OnEvent event -> List.of();
            case Trigger.OnBecoming becoming -> List.of();
        };
    }

    /** Times that did not come because the webinar was too short for the trigger, likewise. */
    static List<Occurrence> tooShort(
            Trigger trigger, Instant from, Instant to, List<Webinar> webinars) {
        if (!(trigger instanceof Trigger.OnWebinar on)) return List.of();
        return webinars.stream()
                .filter(w -> w.durationMinutes() <= on.minutes() && on.minutes() > 0)
                .map(w -> new Occurrence(of(on, w), w.id()))
                .filter(o -> o.at().isAfter(from) && !o.at().isAfter(to))
                .toList();
    }

    private static Instant of(Trigger.OnWebinar on, Webinar webinar) {
        return Walker.plus(on.end() ? webinar.endsAt() : webinar.startsAt(), on.offset());
    }

    private static List<Occurrence> daily(
            Trigger.OnTime time, Instant from, Instant to, ZoneId zone) {
        List<Occurrence> found = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (time.weekday() != null && day.getDayOfWeek() != time.weekday()) continue;
            if (time.day() != 0 && day.getDayOfMonth() != time.day()) continue;
            Instant at = day.atTime(time.at()).atZone(zone).toInstant();
            if (at.isAfter(from) && !at.isAfter(to)) found.add(new Occurrence(at, 0));
        }
        return found;
    }
}
