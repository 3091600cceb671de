package embudo.measure.query;

import embudo.domain.Campaign;
import embudo.domain.Channel;
import embudo.domain.DailyFacts;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.MetricValue.Unit;
import embudo.measure.ReadModel;
import embudo.measure.Trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tables of what people did, touch by touch. */
final class TouchTables {
    static final List<Column> TRANSITIONS =
            List.of(
                    Column.text("person"),
                    Column.text("channel"),
                    Column.text("action"),
                    Column.text("at"),
                    Column.text("previous_channel"));
    static final List<Column> BY_CHANNEL =
            List.of(
                    Column.text("channel"),
                    Column.number("people", Unit.COUNT),
                    Column.number("touches", Unit.COUNT),
                    Column.number("hours_to_next", Unit.HOURS));
    static final List<Column> JOURNEY =
            List.of(
                    Column.text("position"),
                    Column.text("at"),
                    Column.text("channel"),
                    Column.text("action"),
                    Column.text("campaign"),
                    Column.text("previous_channel"),
                    Column.text("next_channel"),
                    Column.number("hours_to_next", Unit.HOURS));
    static final List<Column> ATTRIBUTION =
            List.of(
                    Column.text("channel"),
                    Column.text("campaign"),
                    Column.number("touches", Unit.COUNT),
                    Column.number("conversions", Unit.COUNT),
                    Column.text("first"),
                    Column.text("last"));
    private final ReadModel model;
    private final DailyFacts facts;

    TouchTables(ReadModel model, DailyFacts facts) {
        this.model = model;
        this.facts = facts;
    }

    /** Null for a group that has none. */
    static Channel channel(String key) {
        return Arrays.stream(Channel.values())
                .filter(c -> c.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Predicate<Instant> within(Period period, ZoneId zone) {
        return at -> period.contains(LocalDate.ofInstant(at, zone));
    }

    /** Of people who bought in the period, all their touches. */
    List<List<Object>> byChannel(Period period, ZoneId zone) {
        Predicate<Instant> in = within(period, zone);
        Map<Channel, long[]> counts = new EnumMap<>(Channel.class);
        Trace.each(
                model,
                (person, history) -> {
                    boolean bought =
                            history.stream()
                                    .anyMatch(e ->
                                            e.type() == EventType.PURCHASE
                                                    && in.test(e.occurredAt()));
                    if (!bought) return;
                    List<Trace> touches = Trace.of(history, 0);
                    for (int i = 0; i < touches.size(); i++) {
                        long[] n =
                                counts.computeIfAbsent(touches.get(i).channel(), c -> new long[4]);
                        n[1]++;
                        if (i + 1 == touches.size()) continue;
                        n[2]++;
                        n[3] += millis(touches.get(i), touches.get(i + 1));
                    }
                    touches.stream()
                            .map(Trace::channel)
                            .distinct()
                            .forEach(c -> counts.get(c)[0]++);
                });
        return counts.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
                .map(e ->
                        Arrays.<Object>asList(
                                e.getKey(),
                                (double) e.getValue()[0],
                                (double) e.getValue()[1],
                                hours(e.getValue()[3], e.getValue()[2])))
                .toList();
    }

    private static long millis(Trace a, Trace b) {
        return Duration.between(a.at(), b.at()).toMillis();
    }

    private static double hours(long millis, long n) {
        return n == 0 ? Double.NaN : millis / 3_600_000.0 / n;
    }

    List<List<Object>> transitions(Period period, ZoneId zone) {
        Predicate<Instant> in = within(period, zone);
        List<List<Object>> rows = new ArrayList<>();
        Trace.each(
                model,
                (person, history) -> {
                    Trace before = null;
                    for (Trace t : Trace.of(history, person)) {
                        if (in.test(t.at()))
                            rows.add(
                                    Arrays.asList(
                                            t.person(),
                                            t.channel(),
                                            t.type(),
                                            t.at(),
                                            before == null ? null : before.channel()));
                        before = t;
                    }
                });
        return rows;
    }

    List<List<Object>> journey(List<Event> history) {
        Map<Integer, String> campaigns = campaigns();
        List<Trace> touches = Trace.of(history, 0);
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < touches.size(); i++) {
            Trace t = touches.get(i);
            Trace next = i + 1 < touches.size() ? touches.get(i + 1) : null;
            rows.add(
                    Arrays.asList(
                            t.position(),
                            t.at(),
                            t.channel(),
                            t.type(),
                            campaigns.get(t.campaign()),
                            i == 0 ? null : touches.get(i - 1).channel(),
                            next == null ? null : next.channel(),
                            next == null ? Double.NaN : hours(millis(t, next), 1)));
        }
        return rows;
    }

    List<List<Object>> attribution(List<Event> history) {
        Map<Integer, String> campaigns = campaigns();
        Map<String, List<Trace>> groups = new TreeMap<>();
        for (Trace t : Trace.of(history, 0))
            groups.computeIfAbsent(t.channel().key() + " " + t.campaign(), k -> new ArrayList<>())
                    .add(t);
        return groups.values().stream()
                .sorted((a, b) -> a.getFirst().at().compareTo(b.getFirst().at()))
                .map(g ->
                        Arrays.<Object>asList(
                                g.getFirst().channel(),
                                campaigns.get(g.getFirst().campaign()),
                                (double) g.size(),
                                (double)
                                        g.stream()
                                                .filter(t -> t.type() == EventType.PURCHASE)
                                                .count(),
                                g.getFirst().at(),
                                g.getLast().at()))
                .toList();
    }

    private Map<Integer, String> campaigns() {
        Map<Integer, String> names = new TreeMap<>();
        for (Campaign campaign : facts.campaigns()) names.put(campaign.id(), campaign.name());
        return names;
    }
}
