package embudo.measure;

import embudo.domain.Channel;
import embudo.measure.JourneyMap.Transition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The ways from a channel to a conversion, S-JRN-03: all simple paths of a few stops over the
 * transitions people made. A path's score is conversions over journeys of its edges, its chance the
 * product of the shares in which the chain follows it; its rate is that of the people who began
 * with it.
 */
public final class Routes {
    /** Longer simple paths are not looked for. */
    public static final int MOST_STOPS = 5;

    private final Map<Channel, Map<Channel, long[]>> edges = new HashMap<>();
    private final Map<Channel, long[]> exits = new HashMap<>();
    private final Map<List<Channel>, Begun> prefixes = new HashMap<>();
    private final JourneyMap map;

    /** Who began with a sequence. */
    private static final class Begun {
        private final Set<Long> people = new HashSet<>();
        private final Set<Long> converters = new HashSet<>();
    }

    /**
     * @param score conversions over journeys of all edges, 0 to 1
     * @param chance that the chain goes exactly this way to a conversion
     * @param people whose journeys begin with it, open ones left out
     * @param rate of them that converted, NaN for nobody
     * @param small too few people to trust the rate
     */
    public record Route(
            List<Channel> channels,
            double score,
            double chance,
            long people,
            long converters,
            double rate,
            boolean small) {}

    public Routes(JourneyMap map) {
        this.map = map;
        for (Journey journey : map.journeys())
            if (journey.outcome() != Journey.Outcome.OPEN) begin(journey);
        for (Transition t : map.transitions()) {
            if (t.from().kind() != Stop.Kind.CHANNEL || t.to().kind() == Stop.Kind.OPEN) continue;
            Channel from = t.from().channel();
            // How often people went on from here, wherever to, and how often to a conversion.
            long[] exit = exits.computeIfAbsent(from, k -> new long[2]);
            exit[0] += t.journeys();
            if (t.to().kind() == Stop.Kind.CONVERSION) exit[1] += t.journeys();
            if (t.to().kind() == Stop.Kind.CHANNEL)
                edges.computeIfAbsent(from, k -> new HashMap<>())
                        .put(t.to().channel(), new long[] {t.journeys(), t.converted()});
        }
    }

    private void begin(Journey journey) {
        List<Channel> way = journey.channels();
        for (int stops = 1; stops <= Math.min(way.size(), MOST_STOPS); stops++) {
            Begun begun =
                    prefixes.computeIfAbsent(List.copyOf(way.subList(0, stops)), k -> new Begun());
            begun.people.add(journey.person());
            if (journey.converted()) begun.converters.add(journey.person());
        }
    }

    /** Those that somebody took; trusted ones by score, then those of few people by chance. */
    public List<Route> from(Channel start, int limit) {
        List<List<Channel>> ways = new ArrayList<>();
        walk(new ArrayList<>(List.of(start)), ways);
        return ways.stream()
                .map(this::route)
                .filter(r -> r.chance() > 0 && r.people() > 0)
                .sorted(
                        Comparator.comparing(Route::small)
                                .thenComparingDouble(r -> r.small() ? -r.chance() : -r.score())
                                .thenComparing(r -> r.channels().toString()))
                .limit(limit)
                .toList();
    }

    private void walk(List<Channel> way, List<List<Channel>> found) {
        found.add(List.copyOf(way));
        if (way.size() == MOST_STOPS) return;
        for (Channel next : edges.getOrDefault(way.getLast(), Map.of()).keySet()) {
            if (way.contains(next)) continue;
            way.add(next);
            walk(way, found);
            way.removeLast();
        }
    }

    private Route route(List<Channel> way) {
        long weight = 0;
        long conversions = 0;
        double chance = 1;
        for (int i = 1; i < way.size(); i++) {
            long[] edge = edges.get(way.get(i - 1)).get(way.get(i));
            weight += edge[0];
            conversions += edge[1];
            chance *= (double) edge[0] / exits.get(way.get(i - 1))[0];
        }
        long[] exit = exits.getOrDefault(way.getLast(), new long[2]);
        weight += exit[0];
        conversions += exit[1];
        chance *= exit[0] == 0 ? 0 : (double) exit[1] / exit[0];
        Begun begun = prefixes.getOrDefault(way, new Begun());
        int people = begun.people.size();
        int converters = begun.converters.size();
        return new Route(
                way,
                weight == 0 ? 0 : (double) conversions / weight,
                chance,
                people,
                converters,
                people == 0 ? Double.NaN : (double) converters / people,
                people < map.question().rule().minimumN());
    }
}
