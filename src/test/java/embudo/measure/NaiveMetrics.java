package embudo.measure;

import embudo.catalog.condition.Amount;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measures;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;
import embudo.kernel.Period;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures once more, leaf by leaf over plain lists: what the engine is held against. */
final class NaiveMetrics {
    private static final Map<String, Double> RATES = Map.of("USD", 1.0, "EUR", 1.08, "JPY", 0.0067);
    private final World world;
    private final Naive naive;
    private final Map<Long, Contact> contacts;
    private final Predicate<Long> people;
    private final boolean filtered;
    private final Map<Dimension, String> only;

    NaiveMetrics(
            World world,
            Naive naive,
            Map<Long, Contact> contacts,
            Predicate<Long> people,
            Map<Dimension, String> only) {
        this.world = world;
        this.naive = naive;
        this.contacts = contacts;
        this.people = people == null ? p -> true : people;
        filtered = people != null || only.containsKey(Dimension.INDUSTRY);
        this.only = only;
    }

    double value(Measure measure, Period p) {
        return switch (measure) {
            case Measure.Leaf leaf -> leaf(leaf, p);
            case Measure.Sum(List<Measure.Term> terms) ->
                    terms.stream().mapToDouble(t -> t.weight() * value(t.of(), p)).sum();
            case Measure.Ratio(Measure top, Measure by) ->
                    value(by, p) == 0 ? Double.NaN : value(top, p) / value(by, p);
            default -> throw new AssertionError(measure.toString());
        };
    }

    private double leaf(Measure.Leaf leaf, Period p) {
        for (List<EventType> types : Measures.needs(leaf)) if (never(types)) return Double.NaN;
        LocalDate from = leaf.window().from(p.from(), p.to());
        LocalDate to = leaf.window().to(p.from(), p.to());
        Predicate<LocalDate> in = d -> !d.isBefore(from) && !d.isAfter(to);
        return switch (leaf) {
            case Measure.Events e -> events(e, in);
            case Measure.Seats s -> seats(s.seat(), in);
            case Measure.Cohort c -> cohort(c, in);
            case Measure.Daily d -> daily(d.column(), in);
            case Measure.Webinars w when filtered -> Double.NaN;
            case Measure.Webinars w ->
                    world.webinars.stream()
                            .filter(x -> thing(null, x.id()))
                            .filter(x -> naive.ended(x.id()) && in.test(naive.day(x.startsAt())))
                            .mapToDouble(x -> w.minutes() ? x.durationMinutes() : 1)
                            .sum();
            default -> Double.NaN;
        };
    }

    private double events(Measure.Events leaf, Predicate<LocalDate> in) {
        List<Event> hits =
                naive.people().entrySet().stream()
                        .filter(e -> who(e.getKey()))
                        .flatMap(e -> e.getValue().stream())
                        .filter(e -> leaf.types().contains(e.type()))
                        .filter(e -> in.test(naive.day(e.occurredAt())))
                        .filter(e -> thing(e.channel(), e.webinar()))
                        .toList();
        return switch (leaf.tally()) {
            case COUNT -> hits.size();
            case PEOPLE -> distinct(hits, e -> naive.person(e));
            case PLACES ->
                    distinct(
                            hits.stream().filter(e -> e.webinar() != 0).toList(),
                            e -> List.of(naive.person(e), e.webinar()));
            case MAILINGS -> distinct(hits, e -> List.of(naive.person(e), e.campaign()));
            case SUM -> hits.stream().mapToDouble(this::amount).sum();
        };
    }

    private boolean never(List<EventType> types) {
        return naive.people().values().stream()
                .flatMap(List::stream)
                .noneMatch(e -> types.contains(e.type()));
    }

    private static double distinct(List<Event> events, Function<Event, Object> key) {
        return events.stream().map(key).collect(Collectors.toSet()).size();
    }

    /** Money in minor units, stays in minutes. */
    private double amount(Event e) {
        if (Amount.of(e.type()) != Amount.MONEY)
            return (double) e.amount() / Amount.of(e.type()).divisor();
        Long minor = minor(e);
        return minor == null ? 0 : e.type() == EventType.REFUND ? -minor : minor;
    }

    private static Long minor(Event e) {
        if (e.currency() == null || e.currency().equals("USD")) return e.amount();
        Double rate = RATES.get(e.currency());
        double major = e.currency().equals("JPY") ? e.amount() : e.amount() / 100.0;
        return rate == null ? null : Math.round(major * rate * 100);
    }

    private double seats(Measure.Seat seat, Predicate<LocalDate> in) {
        List<Naive.Place> all = naive.places().stream().filter(x -> who(x.person())).toList();
        List<Naive.Place> held =
                all.stream()
                        .filter(x -> naive.ended(x.webinar()))
                        .filter(x -> in.test(day(x.webinar())))
                        .filter(x -> thing(came(x), x.webinar()))
                        .toList();
        List<Naive.Place> attended = held.stream().filter(x -> x.attended() != null).toList();
        return switch (seat) {
            case REGISTERED ->
                    all.stream()
                            .filter(x -> in.test(naive.day(x.registered().occurredAt())))
                            .filter(x -> thing(x.channel(), x.webinar()))
                            .count();
            case HELD -> held.size();
            case ATTENDED -> attended.size();
            case ATTENDEES -> attended.stream().map(Naive.Place::person).distinct().count();
            case BUYERS -> buyers(attended);
            case ORDERS -> paid(in).filter(e -> e.type() == EventType.PURCHASE).count();
            case REVENUE -> paid(in).mapToDouble(this::amount).sum();
            default -> throw new AssertionError(seat.toString());
        };
    }

    private static Channel came(Naive.Place x) {
        return x.attended() == null ? x.channel() : x.came();
    }

    private LocalDate day(int webinar) {
        return naive.day(naive.webinar(webinar).map(Webinar::startsAt).orElseThrow());
    }

    private double buyers(List<Naive.Place> attended) {
        Map<Long, Instant> first = new TreeMap<>();
        for (Naive.Place x : attended)
            first.merge(x.person(), x.attended().occurredAt(), (a, b) -> a.isBefore(b) ? a : b);
        return first.entrySet().stream()
                .filter(e ->
                        naive.only(naive.people().get(e.getKey()), EventType.PURCHASE)
                                .map(Event::occurredAt)
                                .anyMatch(at ->
                                        !at.isBefore(e.getValue())
                                                && !at.isAfter(
                                                        e.getValue().plus(Duration.ofDays(14)))))
                .count();
    }

    private Stream<Event> paid(Predicate<LocalDate> in) {
        return naive.people().entrySet().stream()
                .filter(e -> who(e.getKey()))
                .flatMap(entry ->
                        entry.getValue().stream()
                                .filter(e ->
                                        e.type() == EventType.PURCHASE
                                                || e.type() == EventType.REFUND)
                                .filter(e -> in.test(naive.day(e.occurredAt())))
                                .filter(e -> minor(e) != null)
                                .filter(e -> thing(naive.touch(entry.getValue(), e), 0)));
    }

    private double cohort(Measure.Cohort leaf, Predicate<LocalDate> in) {
        double sum = 0;
        for (Contact contact : contacts.values()) {
            long id = contact.id();
            if (!who(id) || !thing(contact.source(), 0)) continue;
            if (world.aliases.containsKey((int) id)) continue;
            List<Event> history = naive.people().getOrDefault(id, List.of());
            Instant known = contact.moment(ContactField.CREATED_AT);
            if (known == null) known = first(history, e -> e.type().weight() > 0);
            if (known == null) known = first(history, e -> e.type() == EventType.CONTACT_CREATED);
            Instant at =
                    leaf.first().isEmpty()
                            ? known
                            : first(history, e -> leaf.first().contains(e.type()));
            if (at == null || !in.test(naive.day(at)) || !repeats(leaf, history)) continue;
            if (leaf.days())
                sum += Math.max(0, Duration.between(known, at).toMillis()) / 86_400_000.0;
            else if (leaf.sum() == null) sum++;
            else
                sum +=
                        naive.only(history, EventType.PURCHASE)
                                .filter(e -> minor(e) != null)
                                .mapToDouble(this::amount)
                                .sum();
        }
        return sum;
    }

    /** The one condition that the tested cohorts have: so many events of one type. */
    private static boolean repeats(Measure.Cohort leaf, List<Event> history) {
        if (leaf.where().equals(Condition.EVERYONE)) return true;
        Condition.Compare c = (Condition.Compare) leaf.where();
        Operand.Aggregate of = (Operand.Aggregate) c.operand();
        long n = history.stream().filter(e -> of.types().contains(e.type())).count();
        return n >= ((Literal.Number) c.value()).value();
    }

    private static Instant first(List<Event> history, Predicate<Event> which) {
        return history.stream()
                .filter(which)
                .map(Event::occurredAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private double daily(Measure.Column column, Predicate<LocalDate> in) {
        if (filtered) return Double.NaN;
        if (column == Measure.Column.WEB_SESSIONS) {
            var days =
                    world.web.stream()
                            .filter(d -> in.test(d.day()) && thing(d.channel(), 0))
                            .toList();
            return days.isEmpty() ? Double.NaN : days.stream().mapToLong(d -> d.sessions()).sum();
        }
        if (column == Measure.Column.ADS_CAMPAIGNS) {
            var known =
                    world.ads.stream()
                            .filter(d -> in.test(d.day()) && thing(d.channel(), 0))
                            .toList();
            return known.isEmpty()
                    ? Double.NaN
                    : known.stream()
                            .filter(d -> d.spend() > 0)
                            .map(d -> d.campaign())
                            .distinct()
                            .count();
        }
        double sum = 0;
        boolean any = false;
        for (var d : world.ads) {
            if (!in.test(d.day()) || !thing(d.channel(), 0)) continue;
            if (column == Measure.Column.ADS_SPEND) {
                Double rate = RATES.get(d.currency());
                if (rate == null) continue;
                double major = d.currency().equals("JPY") ? d.spend() : d.spend() / 100.0;
                sum += Math.round(major * rate * 100);
            } else {
                sum += column == Measure.Column.ADS_REACH ? d.reach() : d.impressions();
            }
            any = true;
        }
        return !any || column == Measure.Column.ADS_SPEND && sum == 0 ? Double.NaN : sum;
    }

    private boolean who(long person) {
        if (!people.test(person)) return false;
        String industry = only.get(Dimension.INDUSTRY);
        Contact contact = contacts.get(person);
        return industry == null
                || contact != null && industry.equals(contact.text(ContactField.INDUSTRY));
    }

    private boolean thing(Channel channel, int webinar) {
        String wanted = only.get(Dimension.CHANNEL);
        String event = only.get(Dimension.WEBINAR);
        return (wanted == null || channel != null && channel.key().equals(wanted))
                && (event == null || ("w" + webinar).equals(event));
    }
}
