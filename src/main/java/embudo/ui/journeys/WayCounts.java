package embudo.ui.journeys;

import embudo.domain.Channel;
import embudo.measure.Journey;
import embudo.measure.JourneyMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many journeys took which way; counted on the work pool, as there may be many.
 *
 * @param channels the most used, in that order
 * @param ways people by the numbers of the places passed: of {@code channels}, one beyond for any
 *     other, {@link #NOWHERE} after the last; the number at the end is 0 bought, 1 open, 2 lost
 */
record WayCounts(List<Channel> channels, Map<List<Integer>, Long> ways) {
    static final int STOPS = 3;
    static final int MOST_CHANNELS = 5;
    static final int NOWHERE = -1;

    static WayCounts of(JourneyMap map) {
        List<Channel> kept = kept(map);
        return new WayCounts(kept, counts(map, kept));
    }

    private static List<Channel> kept(JourneyMap map) {
        Map<Channel, Long> stops = new HashMap<>();
        for (Journey journey : map.journeys())
            for (Channel channel : journey.channels()) stops.merge(channel, 1L, Long::sum);
        return stops.entrySet().stream()
                .sorted(
                        Map.Entry.<Channel, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CHANNELS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Journeys by the numbers of their places; the last number is that of the end. */
    private static Map<List<Integer>, Long> counts(JourneyMap map, List<Channel> kept) {
        Map<List<Integer>, Long> counts = new HashMap<>();
        for (Journey journey : map.journeys())
            if (!journey.touches().isEmpty()) counts.merge(way(journey, kept), 1L, Long::sum);
        return counts;
    }

    /** Numbers of the places that a journey passed; its touches must not be empty. */
    List<Integer> way(Journey journey) {
        return way(journey, channels);
    }

    private static List<Integer> way(Journey journey, List<Channel> kept) {
        List<Integer> way = new ArrayList<>();
        List<Channel> path = journey.channels();
        for (int stop = 0; stop < STOPS; stop++)
            way.add(stop < path.size() ? number(path.get(stop), kept) : NOWHERE);
        way.add(
                switch (journey.outcome()) {
                    case CONVERTED -> 0;
                    case OPEN -> 1;
                    case LOST -> 2;
                });
        return way;
    }

    private static int number(Channel channel, List<Channel> kept) {
        int at = kept.indexOf(channel);
        return at < 0 ? kept.size() : at;
    }
}
