package embudo.measure;

import embudo.domain.Channel;
import embudo.measure.Journey.Outcome;
import embudo.measure.JourneyMap.Combination;
import embudo.measure.JourneyMap.Path;
import embudo.measure.JourneyMap.Transition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Counts journeys into a map. */
final class JourneyMapMaker {
    private static final double HOUR = 3_600_000;
    private final List<Journey> journeys;
    private final List<List<Channel>> ways;
    private final int minimumN;

    JourneyMapMaker(List<Journey> journeys, int minimumN) {
        this.journeys = journeys;
        this.minimumN = minimumN;
        ways = journeys.stream().map(Journey::channels).toList();
    }

    /** Real counts, the largest first. */
    List<Transition> transitions() {
        Map<List<Stop>, long[]> counts = new HashMap<>();
        for (int i = 0; i < journeys.size(); i++) {
            Set<List<Stop>> seen = new HashSet<>();
            Stop at = Stop.START;
            for (Channel channel : ways.get(i)) {
                count(counts, at, Stop.at(channel), i, seen);
                at = Stop.at(channel);
            }
            count(counts, at, Stop.end(journeys.get(i).outcome()), i, seen);
        }
        return counts.entrySet().stream()
                .map(e ->
                        new Transition(
                                e.getKey().get(0),
                                e.getKey().get(1),
                                e.getValue()[0],
                                e.getValue()[1]))
                .sorted(
                        Comparator.comparingLong((Transition t) -> -t.journeys())
                                .thenComparing(t -> t.from().key() + " " + t.to().key()))
                .toList();
    }

    private void count(
            Map<List<Stop>, long[]> counts, Stop from, Stop to, int i, Set<List<Stop>> seen) {
        List<Stop> edge = List.of(from, to);
        long[] count = counts.computeIfAbsent(edge, k -> new long[2]);
        count[0]++;
        if (journeys.get(i).converted() && seen.add(edge)) count[1]++;
    }

    /** How many journeys of an outcome begin or end with each channel. */
    Map<Channel, Long> ends(boolean first, Set<Outcome> outcomes) {
        Map<Channel, Long> counts = new EnumMap<>(Channel.class);
        for (int i = 0; i < ways.size(); i++)
            if (!ways.get(i).isEmpty() && outcomes.contains(journeys.get(i).outcome()))
                counts.merge(first ? ways.get(i).getFirst() : ways.get(i).getLast(), 1L, Long::sum);
        return counts;
    }

    /** People by what is counted of them. */
    private static final class Followers {
        private final Set<Long> closed = new HashSet<>();
        private final Set<Long> converters = new HashSet<>();
        private final Set<Long> open = new HashSet<>();
        private final List<Double> hours = new ArrayList<>();
        private long value;

        void add(Journey journey) {
            if (journey.outcome() == Outcome.OPEN) open.add(journey.person());
            else closed.add(journey.person());
            if (!journey.converted()) return;
            converters.add(journey.person());
            value += journey.value();
            if (!journey.touches().isEmpty()) hours.add(hours(journey));
        }
    }

    static double hours(Journey journey) {
        return (journey.end() - journey.touches().getFirst().at()) / HOUR;
    }

    /** The most converting first; of equal ones the most followed. */
    List<Path> paths() {
        Map<List<Channel>, Followers> byPath = new HashMap<>();
        for (int i = 0; i < ways.size(); i++)
            byPath.computeIfAbsent(ways.get(i), k -> new Followers()).add(journeys.get(i));
        return byPath.entrySet().stream()
                .map(e -> path(e.getKey(), e.getValue()))
                .sorted(
                        Comparator.comparingLong(Path::converters)
                                .thenComparingLong(Path::people)
                                .reversed()
                                .thenComparing(p -> p.channels().toString()))
                .toList();
    }

    private Path path(List<Channel> channels, Followers f) {
        int people = f.closed.size();
        return new Path(
                List.copyOf(channels),
                people,
                f.converters.size(),
                f.open.size(),
                people == 0 ? Double.NaN : (double) f.converters.size() / people,
                Quantiles.of(f.hours, .5),
                f.value,
                people < minimumN);
    }

    /**
     * @param touchCost mean cost of a touch by channel, in minor units
     */
    List<Combination> combinations(Map<Channel, Double> touchCost) {
        Map<List<Channel>, Followers> bySet = new HashMap<>();
        Map<List<Channel>, Double> costs = new HashMap<>();
        Map<List<Channel>, Long> conversions = new HashMap<>();
        for (int i = 0; i < ways.size(); i++) {
            Journey journey = journeys.get(i);
            if (journey.outcome() == Outcome.OPEN) continue;
            List<Channel> set = List.copyOf(new TreeSet<>(ways.get(i)));
            bySet.computeIfAbsent(set, k -> new Followers()).add(journey);
            double cost = 0;
            for (Touch touch : journey.touches()) cost += touchCost.get(touch.channel());
            costs.merge(set, cost, Double::sum);
            conversions.merge(set, journey.converted() ? 1L : 0L, Long::sum);
        }
        List<Combination> all = new ArrayList<>();
        bySet.forEach((set, f) -> {
            double cost = costs.get(set);
            all.add(
                    new Combination(
                            set,
                            f.closed.size(),
                            conversions.get(set),
                            f.value,
                            cost,
                            cost == 0 ? Double.NaN : (f.value - cost) / cost,
                            f.hours.stream().mapToDouble(h -> h).average().orElse(Double.NaN)));
        });
        all.sort(
                Comparator.comparingLong(Combination::conversions)
                        .thenComparingLong(Combination::people)
                        .reversed()
                        .thenComparing(c -> c.channels().toString()));
        return all;
    }
}
