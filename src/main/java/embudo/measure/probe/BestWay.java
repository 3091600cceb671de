package embudo.measure.probe;

import embudo.domain.Channel;
import embudo.measure.Journey;
import embudo.measure.JourneyMap;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who leaves the way that converts best, S-ALRT-10: of the sequences of channels that enough people
 * went, the one with the highest rate. A journey that is still open is on it as long as its
 * channels are the first ones of that sequence, in order.
 *
 * @param channels of the way; empty where too few went any
 * @param open journeys under way
 * @param off those of them that left it
 * @param left whose journeys these are
 */
public record BestWay(List<Channel> channels, long open, long off, Set<Long> left) {
    public BestWay {
        channels = List.copyOf(channels);
        left = Set.copyOf(left);
    }

    public static BestWay of(JourneyMap map) {
        Optional<JourneyMap.Path> best =
                map.paths().stream()
                        .filter(p -> !p.small() && p.converters() > 0)
                        .max(
                                Comparator.comparingDouble(JourneyMap.Path::rate)
                                        .thenComparingLong(JourneyMap.Path::people));
        if (best.isEmpty()) return new BestWay(List.of(), 0, 0, Set.of());
        List<Channel> way = best.get().channels();
        long open = 0;
        long off = 0;
        Set<Long> left = new HashSet<>();
        for (Journey journey : map.journeys()) {
            if (journey.outcome() != Journey.Outcome.OPEN) continue;
            open++;
            if (begins(way, journey.channels())) continue;
            off++;
            left.add(journey.person());
        }
        return new BestWay(way, open, off, left);
    }

    private static boolean begins(List<Channel> way, List<Channel> gone) {
        return gone.size() <= way.size() && Collections.indexOfSubList(way, gone) == 0;
    }

    /** Share that left it, NaN without a way or open journeys. */
    public double share() {
        return open == 0 ? Double.NaN : (double) off / open;
    }
}
