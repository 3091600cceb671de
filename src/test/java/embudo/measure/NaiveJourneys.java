package embudo.measure;

import embudo.catalog.TouchRule;
import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.kernel.Period;
import embudo.measure.Journey.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Journeys once more, written from the rule over plain lists of one person's events. */
final class NaiveJourneys {
    private final World world;
    private final Naive naive;
    private final TouchRule rule;

    NaiveJourneys(World world, TouchRule rule) {
        this.world = world;
        this.rule = rule;
        naive = new Naive(world);
    }

    /** As text, so that two lists are compared at a glance. */
    List<String> of(Period period) {
        List<String> all = new ArrayList<>();
        naive.people().forEach((person, events) -> all.addAll(person(person, events, period)));
        return all;
    }

    private List<String> person(long person, List<Event> events, Period period) {
        List<String> found = new ArrayList<>();
        List<Event> ends = events.stream().filter(this::ends).toList();
        List<Event> inside =
                ends.stream().filter(e -> period.contains(day(e.occurredAt()))).toList();
        for (Event end : inside) {
            int before = ends.indexOf(end) - 1;
            Event since = before < 0 ? null : ends.get(before);
            List<Event> own = between(events, since, end);
            found.add(text(person, Outcome.CONVERTED, touches(own, end.occurredAt())));
        }
        if (!inside.isEmpty()) return found;
        List<Event> upTo =
                events.stream().filter(e -> !day(e.occurredAt()).isAfter(period.to())).toList();
        Event since = upTo.stream().filter(this::ends).reduce((a, b) -> b).orElse(null);
        List<Event> own = between(upTo, since, null);
        List<String> all = touches(own, null);
        if (all.isEmpty()) return found;
        Instant last = start(all.getLast());
        if (day(last).isBefore(period.from())) return found;
        boolean later = ends.stream().anyMatch(e -> day(e.occurredAt()).isAfter(period.to()));
        Instant end = period.to().plusDays(1).atStartOfDay(World.MADRID).toInstant();
        Instant now = world.now.isBefore(end) ? world.now : end;
        boolean fresh = Duration.between(last, now).compareTo(Duration.ofDays(rule.openDays())) < 0;
        Outcome outcome = later || fresh ? Outcome.OPEN : Outcome.LOST;
        found.add(text(person, outcome, touches(own, last)));
        return found;
    }

    private List<Event> between(List<Event> events, Event since, Event end) {
        int from = since == null ? 0 : events.indexOf(since) + 1;
        int to = end == null ? events.size() : events.indexOf(end) + 1;
        return events.subList(from, to);
    }

    private boolean ends(Event e) {
        return rule.conversions().contains(e.type());
    }

    private boolean touch(Event e) {
        return ends(e) ? e.channel() != Channel.NONE : channel(e) != Channel.NONE;
    }

    private Channel channel(Event e) {
        if (ends(e) || e.channel() != Channel.NONE && rule.touches().containsKey(e.type()))
            return e.channel();
        return rule.touches().getOrDefault(e.type(), Channel.NONE);
    }

    /** Folded into sessions, those within the window alone; all for no end. */
    private List<String> touches(List<Event> events, Instant end) {
        List<String> found = new ArrayList<>();
        Event before = null;
        for (Event e : events) {
            if (!touch(e)) continue;
            boolean same =
                    before != null
                            && channel(before) == channel(e)
                            && Duration.between(before.occurredAt(), e.occurredAt())
                                            .compareTo(Duration.ofMinutes(rule.sessionMinutes()))
                                    <= 0;
            if (!same) found.add(e.occurredAt() + " " + channel(e));
            before = e;
        }
        if (end == null) return found;
        Instant since = end.minus(Duration.ofDays(rule.lookBackDays()));
        return found.stream().filter(t -> !start(t).isBefore(since)).toList();
    }

    private static Instant start(String touch) {
        return Instant.parse(touch.split(" ")[0]);
    }

    static String text(long person, Outcome outcome, List<String> touches) {
        return person + " " + outcome + " " + touches;
    }

    static String text(Journey j) {
        return text(
                j.person(),
                j.outcome(),
                j.touches().stream()
                        .map(t -> Instant.ofEpochMilli(t.at()) + " " + t.channel())
                        .toList());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, World.MADRID);
    }
}
