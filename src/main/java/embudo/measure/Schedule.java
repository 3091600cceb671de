package embudo.measure;

import embudo.domain.Webinar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The webinars as seen at one moment: on which local day each is, and whether it has ended. */
final class Schedule {
    // By id: looked up for every place of everybody.
    private final Slot[] slots;
    private final Webinar[] byId;
    private final List<Webinar> webinars;
    private final Instant now;
    private final int today;

    /** A webinar's day as an epoch day. */
    record Slot(int day, boolean ended) {}

    Schedule(List<Webinar> webinars, ZoneDays days, Instant now) {
        this.webinars = webinars;
        this.now = now;
        today = days.day(now);
        int ids = webinars.stream().mapToInt(Webinar::id).max().orElse(0) + 1;
        slots = new Slot[ids];
        byId = new Webinar[ids];
        for (Webinar w : webinars) {
            byId[w.id()] = w;
            slots[w.id()] = new Slot(days.day(w.startsAt()), !w.endsAt().isAfter(now));
        }
    }

    /** Null for a webinar nobody knows, such as 0. */
    Slot of(int webinar) {
        return webinar >= 0 && webinar < slots.length ? slots[webinar] : null;
    }

    /** Null for a webinar nobody knows. */
    Webinar webinar(int id) {
        return id >= 0 && id < byId.length ? byId[id] : null;
    }

    /** How many named parts a webinar has. */
    int sections(int webinar) {
        Webinar known = webinar(webinar);
        return known == null ? 0 : Math.min(Long.SIZE, known.sections().size());
    }

    List<Webinar> webinars() {
        return webinars;
    }

    boolean none() {
        return webinars.isEmpty();
    }

    long now() {
        return now.toEpochMilli();
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(today);
    }

    /** Today as an epoch day. */
    int today() {
        return today;
    }

    /** Webinars on a day of the range, oldest first. */
    List<Webinar> within(DayRange range) {
        return webinars.stream().filter(w -> range.contains(slots[w.id()].day())).toList();
    }

    /** The first that has not begun. */
    Optional<Webinar> next() {
        return webinars.stream()
                .filter(w -> w.startsAt().isAfter(now))
                .min(Comparator.comparing(Webinar::startsAt));
    }
}
