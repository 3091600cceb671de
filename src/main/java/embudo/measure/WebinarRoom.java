package embudo.measure;

import embudo.domain.Webinar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What happened in one webinar.
 *
 * @param registered places held; who came unannounced holds one
 * @param attendees everybody who was there
 * @param deeds counts by kind and minute
 * @param buyers attendees who bought within {@link #OFFER_DAYS} days of it, and attended no other
 *     in between
 * @param revenue of these purchases, in minor units of the workspace's currency
 */
public record WebinarRoom(
        Webinar webinar,
        long registered,
        List<Attendee> attendees,
        List<Deeds> deeds,
        long buyers,
        long revenue) {
    /** How long a purchase counts as a webinar's. */
    public static final int OFFER_DAYS = (int) PersonOutcome.OFFER.toDays();

    private static final int MINUTE = 60;

    public WebinarRoom {
        attendees = List.copyOf(attendees);
        deeds = List.copyOf(deeds);
    }

    /** How often one kind of thing was done: by minute of the webinar, the key of its type. */
    public record Deeds(String kind, List<Long> minutes) {
        public Deeds {
            minutes = List.copyOf(minutes);
        }
    }

    /** Length in minutes, at least 1. */
    public int minutes() {
        return Math.max(1, webinar.durationMinutes());
    }

    /** People there in each minute, for any part of it. */
    public List<Long> audience() {
        long[] people = new long[minutes()];
        for (Attendee attendee : attendees) {
            int next = 0;
            for (Attendee.Stay stay : attendee.stays()) {
                // Two stays may share a minute, in which the person is there once.
                int from = Math.clamp(Math.floorDiv(stay.from(), MINUTE), next, minutes());
                int to = Math.clamp(Math.ceilDiv(stay.to(), MINUTE), from, minutes());
                for (int m = from; m < to; m++) people[m]++;
                next = to;
            }
        }
        return Arrays.stream(people).boxed().toList();
    }

    private long there(int fromMinute, int toMinute) {
        return attendees.stream()
                .filter(a -> a.there(fromMinute * (long) MINUTE, toMinute * (long) MINUTE))
                .count();
    }

    /** Who was there at any time from one minute to before another. */
    public Set<Long> people(int fromMinute, int toMinute) {
        return attendees.stream()
                .filter(a -> a.there(fromMinute * (long) MINUTE, toMinute * (long) MINUTE))
                .map(Attendee::person)
                .collect(Collectors.toSet());
    }

    /**
     * One cell of the heat map.
     *
     * @param perPerson times done per attendee there, NaN when nobody was
     */
    public record Cell(int from, int to, long count, long present, double perPerson) {}

    /** A kind by steps of so many minutes, each per attendee there. */
    public List<Cell> heat(Deeds kind, int step) {
        List<Cell> cells = new ArrayList<>();
        for (int from = 0; from < minutes(); from += step) {
            int to = Math.min(minutes(), from + step);
            long count = kind.minutes().subList(from, to).stream().mapToLong(n -> n).sum();
            long present = there(from, to);
            double each = present == 0 ? Double.NaN : (double) count / present;
            cells.add(new Cell(from, to, count, present, each));
        }
        return cells;
    }

    /**
     * A part of the webinar, S-MET-03.
     *
     * @param present everybody who was there
     * @param share of those there in the first part
     */
    public record Kept(Webinar.Section section, long present, Share share) {}

    /** None when the webinar has no parts. */
    public List<Kept> sections() {
        if (webinar.sections().isEmpty()) return List.of();
        Webinar.Section first = webinar.sections().getFirst();
        Set<Long> initial = people(first.fromMinute(), first.toMinute());
        return webinar.sections().stream().map(s -> kept(s, initial)).toList();
    }

    private Kept kept(Webinar.Section section, Set<Long> initial) {
        Set<Long> now = people(section.fromMinute(), section.toMinute());
        long stayed = now.stream().filter(initial::contains).count();
        return new Kept(section, now.size(), new Share(stayed, initial.size()));
    }

    /** Attendees who wrote in the chat, S-MET-02. */
    public Share chatted() {
        return did(Attendee::chats);
    }

    /** Attendees who asked, S-MET-02. */
    public Share asked() {
        return did(Attendee::questions);
    }

    /** Attendees who answered a poll, S-MET-02. */
    public Share polled() {
        return did(Attendee::polls);
    }

    private Share did(ToLongFunction<Attendee> what) {
        long people = attendees.stream().filter(a -> what.applyAsLong(a) > 0).count();
        return new Share(people, attendees.size());
    }

    /** Minutes in front of a shared screen for each attendee, S-MET-02 and C65. */
    public double screenMinutes() {
        return mean(a -> a.screenSeconds() / (double) MINUTE);
    }

    /** Mean stay in minutes. */
    public double stay() {
        return mean(a -> a.seconds() / (double) MINUTE);
    }

    /** Chat messages, questions and answers a minute, S-MET-03. */
    public double interactionRate() {
        long all = attendees.stream().mapToLong(a -> a.chats() + a.questions() + a.polls()).sum();
        return (double) all / minutes();
    }

    /** Mean of the attendees' scores, 0 to 100, S-SEG-08; NaN without attendees. */
    public double engagement() {
        return mean(Attendee::score);
    }

    private double mean(ToDoubleFunction<Attendee> of) {
        return attendees.stream().mapToDouble(of).average().orElse(Double.NaN);
    }

    /** Buyers among the attendees. */
    public Share converted() {
        return new Share(buyers, attendees.size());
    }

    /** The most engaged, the longest there first among equals. */
    public List<Attendee> top(int most) {
        return attendees.stream()
                .sorted(
                        Comparator.comparingDouble((Attendee a) -> -a.score())
                                .thenComparingLong(a -> -a.seconds())
                                .thenComparingLong(Attendee::person))
                .limit(most)
                .toList();
    }
}
