package embudo.measure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.WebDay;
import embudo.domain.Webinar;
import embudo.kernel.Period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The figures once more, written from their definitions over plain lists, without regard to speed
 * and without anything of the read model: the reference that it is held against.
 */
final class Naive {
    private final World world;
    private final List<Event> live;
    private final Map<Long, List<Event>> people;
    private final List<Place> places;

    Naive(World world) {
        this.world = world;
        live = new ArrayList<>();
        for (Event e : world.events) if (!world.takenBack(e)) live.add(e);
        live.sort(Comparator.comparing(Event::occurredAt).thenComparing(Event::position));
        people =
                live.stream()
                        .filter(e -> e.identity() != 0)
                        .collect(groupingBy(this::person, TreeMap::new, toList()));
        places = allPlaces();
    }

    long person(Event e) {
        return world.aliases.getOrDefault(e.identity(), e.identity());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, World.MADRID);
    }

    /** What was not taken back, in order of time. */
    List<Event> live() {
        return live;
    }

    Map<Long, List<Event>> people() {
        return people;
    }

    Stream<Event> only(List<Event> events, EventType type) {
        return events.stream().filter(e -> e.type() == type);
    }

    // ---- running figures

    OrderedFunnel.Depths depths(Duration window) {
        long[] n = new long[3];
        for (List<Event> history : people().values()) {
            int best = 0;
            for (Event r : history)
                if (r.type() == EventType.REGISTERED) {
                    best = Math.max(best, 1);
                    Instant end = r.occurredAt().plus(window);
                    for (Event a : after(history, r, EventType.ATTENDED, end)) {
                        best = Math.max(best, 2);
                        if (!after(history, a, EventType.PURCHASE, end).isEmpty()) best = 3;
                    }
                }
            for (int i = 0; i < best; i++) n[i]++;
        }
        return new OrderedFunnel.Depths(n[0], n[1], n[2]);
    }

    private List<Event> after(List<Event> history, Event e, EventType type, Instant end) {
        return history.subList(history.indexOf(e) + 1, history.size()).stream()
                .filter(x -> x.type() == type && !x.occurredAt().isAfter(end))
                .toList();
    }

    Map<YearMonth, Map<Integer, Long>> cohorts() {
        Map<YearMonth, Map<Integer, Long>> table = new TreeMap<>();
        for (List<Event> history : people().values()) {
            Optional<Event> first = only(history, EventType.REGISTERED).findFirst();
            if (first.isEmpty()) continue;
            YearMonth start = YearMonth.from(day(first.get().occurredAt()));
            Set<Integer> ages =
                    history.stream()
                            .filter(e -> e.type().weight() > 0)
                            .map(e -> YearMonth.from(day(e.occurredAt())))
                            .filter(m -> !m.isBefore(start))
                            .map(m ->
                                    (m.getYear() - start.getYear()) * 12
                                            + m.getMonthValue()
                                            - start.getMonthValue())
                            .collect(toSet());
            for (int age : ages)
                table.computeIfAbsent(start, s -> new TreeMap<>()).merge(age, 1L, Long::sum);
        }
        return table;
    }

    Map<List<Channel>, Long> paths() {
        return people().values().stream()
                .map(this::path)
                .flatMap(Optional::stream)
                .collect(groupingBy(p -> p, counting()));
    }

    private Optional<List<Channel>> path(List<Event> history) {
        Optional<Event> buy = only(history, EventType.PURCHASE).findFirst();
        if (buy.isEmpty()) return Optional.empty();
        List<Channel> steps = new ArrayList<>();
        for (Event e : history.subList(0, history.indexOf(buy.get())))
            if (e.type().weight() > 0
                    && e.channel() != Channel.NONE
                    && (steps.isEmpty() || steps.getLast() != e.channel())) steps.add(e.channel());
        return Optional.of(
                List.copyOf(steps.subList(Math.max(0, steps.size() - 15), steps.size())));
    }

    long[] daily(LocalDate day, EventType type, Channel channel) {
        List<Event> hits =
                live.stream()
                        .filter(e -> e.type() == type && e.channel() == channel)
                        .filter(e -> day(e.occurredAt()).equals(day))
                        .toList();
        return new long[] {hits.size(), hits.stream().mapToLong(Event::amount).sum()};
    }

    // ---- overview

    /** A person's place in a webinar. */
    record Place(
            long person,
            int webinar,
            Event registered,
            Channel channel,
            Event attended,
            Channel came) {}

    private List<Place> allPlaces() {
        List<Place> all = new ArrayList<>();
        people.forEach((person, history) ->
                history.stream()
                        .filter(e -> e.type().code() >= 3 && e.type().code() <= 5)
                        .map(Event::webinar)
                        .distinct()
                        .map(w -> place(person, w, history))
                        .filter(Objects::nonNull)
                        .forEach(all::add));
        return all;
    }

    private Place place(long person, int webinar, List<Event> history) {
        List<Event> own = history.stream().filter(e -> e.webinar() == webinar).toList();
        Event came = only(own, EventType.ATTENDED).findFirst().orElse(null);
        Event cancelled =
                only(own, EventType.REGISTRATION_CANCELLED)
                        .filter(c -> came == null || own.indexOf(c) < own.indexOf(came))
                        .reduce((a, b) -> b)
                        .orElse(null);
        Event registered =
                own.stream()
                        .filter(e -> e.type() == EventType.REGISTERED || e == came)
                        .filter(e -> cancelled == null || own.indexOf(e) > own.indexOf(cancelled))
                        .findFirst()
                        .orElse(null);
        if (registered == null) return null;
        return new Place(
                person,
                webinar,
                registered,
                lastTouch(history, registered),
                came,
                came == null ? null : lastTouch(history, came));
    }

    List<Place> places() {
        return places;
    }

    Channel touch(List<Event> history, Event e) {
        return lastTouch(history, e);
    }

    private Channel lastTouch(List<Event> history, Event e) {
        return history.subList(0, history.indexOf(e) + 1).reversed().stream()
                .filter(x -> !x.type().derived() && x.channel() != Channel.NONE)
                .map(Event::channel)
                .findFirst()
                .orElse(Channel.NONE);
    }

    Optional<Webinar> webinar(int id) {
        return world.webinars.stream().filter(w -> w.id() == id).findFirst();
    }

    boolean ended(int id) {
        return webinar(id).map(w -> !w.endsAt().isAfter(world.now)).orElse(false);
    }

    List<Place> registered(Period p) {
        return where(x -> p.contains(day(x.registered.occurredAt())));
    }

    List<Place> awaiting(Period p) {
        return registered(p).stream()
                .filter(x -> webinar(x.webinar).isPresent() && !ended(x.webinar))
                .toList();
    }

    List<Place> held(Period p) {
        return where(x -> ended(x.webinar) && p.contains(day(webinar(x.webinar).get().startsAt())));
    }

    List<Place> attended(Period p) {
        return held(p).stream().filter(x -> x.attended != null).toList();
    }

    private List<Place> where(Predicate<Place> test) {
        return places.stream().filter(test).toList();
    }

    Set<Long> attendees(Period p) {
        return attended(p).stream().map(Place::person).collect(toSet());
    }

    /** The purchase that made each buyer one. */
    Map<Long, Event> buyers(Period p) {
        Map<Long, Event> buyers = new TreeMap<>();
        for (long person : attendees(p)) {
            Instant from = firstAttended(p, person);
            Instant to = from.plus(Duration.ofDays(14));
            only(people().get(person), EventType.PURCHASE)
                    .filter(e -> !e.occurredAt().isBefore(from) && !e.occurredAt().isAfter(to))
                    .findFirst()
                    .ifPresent(e -> buyers.put(person, e));
        }
        return buyers;
    }

    long openOffers(Period p) {
        Set<Long> bought = buyers(p).keySet();
        return attendees(p).stream()
                .filter(x -> !bought.contains(x))
                .filter(x -> !firstAttended(p, x).plus(Duration.ofDays(14)).isBefore(world.now))
                .count();
    }

    private Instant firstAttended(Period p, long person) {
        return attended(p).stream()
                .filter(x -> x.person == person)
                .map(x -> x.attended.occurredAt())
                .min(Comparator.naturalOrder())
                .get();
    }

    List<Event> payments(Period p) {
        return live.stream()
                .filter(e -> e.identity() != 0)
                .filter(e -> e.type() == EventType.PURCHASE || e.type() == EventType.REFUND)
                .filter(e -> p.contains(day(e.occurredAt())))
                .toList();
    }

    Channel channel(Event e) {
        return lastTouch(people().get(person(e)), e);
    }

    /** Minor units of US dollars, null without a rate. */
    Long dollars(long minor, String code) {
        return switch (code) {
            case "USD" -> minor;
            case "EUR" -> cents(new BigDecimal(minor).multiply(new BigDecimal("1.08")));
            case "JPY" -> cents(new BigDecimal(minor).multiply(new BigDecimal("0.67")));
            default -> null;
        };
    }

    private static long cents(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    Long worth(Event e) {
        Long dollars = dollars(e.amount(), e.currency());
        return dollars == null ? null : e.type() == EventType.REFUND ? -dollars : dollars;
    }

    long revenue(Period p) {
        return payments(p).stream()
                .map(this::worth)
                .filter(Objects::nonNull)
                .mapToLong(x -> x)
                .sum();
    }

    List<CampaignDay> ads(Period p) {
        return world.ads.stream().filter(d -> p.contains(d.day())).toList();
    }

    long spend(Period p) {
        return ads(p).stream()
                .map(d -> dollars(d.spend(), d.currency()))
                .filter(Objects::nonNull)
                .mapToLong(x -> x)
                .sum();
    }

    long unconverted(Period p) {
        return payments(p).stream().filter(e -> worth(e) == null).count()
                + ads(p).stream()
                        .filter(d -> d.spend() > 0 && dollars(d.spend(), d.currency()) == null)
                        .count();
    }

    long sessions(Period p) {
        return world.web.stream()
                .filter(d -> p.contains(d.day()))
                .mapToLong(WebDay::sessions)
                .sum();
    }
}
