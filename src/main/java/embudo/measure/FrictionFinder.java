package embudo.measure;

import embudo.domain.Channel;
import embudo.measure.Journey.Outcome;
import embudo.measure.JourneyMap.Friction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where journeys end and where they stand still, S-JRN-01. */
final class FrictionFinder {
    private static final double HOUR = 3_600_000;

    /** Standard normal quantile of a one-sided test at one in twenty. */
    private static final double SURE = 1.6449;

    private final Map<Channel, At> channels = new EnumMap<>(Channel.class);
    private final long now;

    /** What is seen at one channel. */
    private static final class At {
        private long passes;
        private long lost;
        private final List<Double> hours = new ArrayList<>();
        private final Map<Long, Double> standing = new HashMap<>();
    }

    /**
     * @param now up to which open journeys have stood still, epoch milliseconds
     */
    FrictionFinder(long now) {
        this.now = now;
    }

    /** The largest excess of drops first. */
    List<Friction> find(List<Journey> journeys) {
        for (Journey journey : journeys) read(journey);
        long passes = channels.values().stream().mapToLong(a -> a.passes).sum();
        long lost = channels.values().stream().mapToLong(a -> a.lost).sum();
        double baseline = passes == 0 ? Double.NaN : (double) lost / passes;
        List<Friction> all = new ArrayList<>();
        channels.forEach((channel, at) -> all.add(friction(channel, at, baseline)));
        all.sort(
                Comparator.comparingDouble((Friction f) -> -excess(f))
                        .thenComparing(Friction::channel));
        return all;
    }

    private static double excess(Friction f) {
        return f.passes() == 0 ? 0 : (f.drop() - f.baseline()) * f.passes();
    }

    private void read(Journey journey) {
        List<Touch> touches = journey.touches();
        for (int i = 0; i < touches.size(); ) {
            Channel channel = touches.get(i).channel();
            int next = i;
            while (next < touches.size() && touches.get(next).channel() == channel) next++;
            At at = channels.computeIfAbsent(channel, k -> new At());
            boolean last = next == touches.size();
            if (journey.outcome() != Outcome.OPEN) {
                at.passes++;
                if (last && journey.outcome() == Outcome.LOST) at.lost++;
            }
            long since = touches.get(i).at();
            if (!last) at.hours.add((touches.get(next).at() - since) / HOUR);
            else if (journey.converted()) at.hours.add((journey.end() - since) / HOUR);
            else if (journey.outcome() == Outcome.OPEN)
                at.standing.put(journey.person(), (now - since) / HOUR);
            i = next;
        }
    }

    private static Friction friction(Channel channel, At at, double baseline) {
        double drop = at.passes == 0 ? Double.NaN : (double) at.lost / at.passes;
        double slow = Quantiles.of(at.hours, .9);
        double spread = Math.sqrt(baseline * (1 - baseline) / at.passes);
        return new Friction(
                channel,
                at.passes,
                at.lost,
                drop,
                baseline,
                Quantiles.of(at.hours, .5),
                slow,
                at.standing.entrySet().stream()
                        .filter(e -> e.getValue() > slow)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                at.passes > 0 && drop > baseline + SURE * spread);
    }
}
