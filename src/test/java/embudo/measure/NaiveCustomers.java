package embudo.measure;

import embudo.domain.Event;
import embudo.domain.EventType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Figures of customers the plain way: everybody's events in lists, gone through for each figure.
 */
final class NaiveCustomers {
    private static final double DAY = 86_400_000;
    private final Map<Long, List<Event>> all = new HashMap<>();
    private final Function<Event, BigDecimal> minor;
    private final long now;

    /**
     * @param people who owns events today
     * @param events of one of them
     */
    NaiveCustomers(
            Set<Long> people,
            Function<Long, Stream<Event>> events,
            Function<Event, BigDecimal> minor,
            long now) {
        for (long person : people) all.put(person, events.apply(person).toList());
        this.minor = minor;
        this.now = now / 60_000 * 60_000;
    }

    private List<Event> of(long person) {
        return all.getOrDefault(person, List.of());
    }

    private List<Event> orders(long person) {
        List<Event> orders = new ArrayList<>(of(person));
        orders.removeIf(e -> e.type() != EventType.PURCHASE);
        return orders;
    }

    private List<Event> deeds(long person) {
        List<Event> deeds = new ArrayList<>(of(person));
        deeds.removeIf(
                e -> e.type().weight() == 0 || e.occurredAt().toEpochMilli() >= now + 60_000);
        return deeds;
    }

    double behaviour(long person) {
        double sum = 0;
        for (Event e : deeds(person))
            sum += e.type().weight() * Math.pow(.95, (now - e.occurredAt().toEpochMilli()) / DAY);
        return sum;
    }

    Double trend(long person) {
        double then = now - 7 * DAY;
        double before = 0;
        for (Event e : deeds(person))
            if (e.occurredAt().toEpochMilli() <= then)
                before +=
                        e.type().weight()
                                * Math.pow(.95, (then - e.occurredAt().toEpochMilli()) / DAY);
        return before > 0 ? behaviour(person) / before : null;
    }

    double interests(long person) {
        Set<String> interests = new HashSet<>();
        for (Event e : deeds(person)) {
            if (e.webinar() > 0) interests.add("w" + e.webinar());
            if (e.campaign() > 0) interests.add("c" + e.campaign());
        }
        return interests.size();
    }

    Double score(long person) {
        if (orders(person).isEmpty()) return null;
        double sum = share(person, p -> last(orders(p)));
        sum += share(person, p -> orders(p).size());
        sum += share(person, this::value);
        return (double) Math.round(100 * sum / 3);
    }

    private double share(long person, ToDoubleFunction<Long> figure) {
        int noBetter = 0;
        int customers = 0;
        for (long other : all.keySet()) {
            if (orders(other).isEmpty()) continue;
            customers++;
            if (figure.applyAsDouble(other) <= figure.applyAsDouble(person)) noBetter++;
        }
        return noBetter / (double) customers;
    }

    private double value(long person) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Event e : of(person)) {
            if (e.type() == EventType.PURCHASE) sum = sum.add(minor.apply(e));
            if (e.type() == EventType.REFUND) sum = sum.subtract(minor.apply(e));
        }
        return sum.doubleValue();
    }

    private static double last(List<Event> events) {
        double last = Double.NEGATIVE_INFINITY;
        for (Event e : events) last = Math.max(last, e.occurredAt().toEpochMilli());
        return last;
    }

    private static double first(List<Event> events) {
        double first = Double.POSITIVE_INFINITY;
        for (Event e : events) first = Math.min(first, e.occurredAt().toEpochMilli());
        return first;
    }

    Double churn(long person) {
        List<Event> orders = orders(person);
        if (orders.isEmpty()) return null;
        List<Double> gaps = new ArrayList<>();
        for (long other : all.keySet())
            if (orders(other).size() > 1)
                gaps.add(
                        (last(orders(other)) - first(orders(other)))
                                / DAY
                                / (orders(other).size() - 1));
        gaps.sort(null);
        int n = gaps.size();
        double usual = n < 20 ? 45 : Math.max(1, (gaps.get((n - 1) / 2) + gaps.get(n / 2)) / 2);
        double rhythm =
                ((last(orders) - first(orders)) / DAY + 2 * usual) / (orders.size() - 1 + 2);
        double silent = Math.max(0, now - Math.max(last(orders), last(deeds(person)))) / DAY;
        // 10 % at once and 65 % after two rhythms.
        double logit =
                Math.log(1 / 9.0)
                        + (Math.log(.65 / .35) - Math.log(1 / 9.0))
                                / 2
                                * silent
                                / Math.max(1, rhythm);
        return 1 / (1 + Math.exp(-logit));
    }
}
