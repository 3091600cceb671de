package embudo.ui.journeys;

import embudo.domain.Channel;
import embudo.measure.Journey;
import embudo.measure.JourneyMap;
import embudo.plot.Alluvial;
import embudo.plot.Ink;
import embudo.text.Texts;
import embudo.ui.kit.ChannelMark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ways of all journeys as an alluvial picture: the most used channels, the rest as one. */
final class WayShape {
    private static final int STOPS = 3;
    private static final int MOST_CHANNELS = 5;
    private static final int NOWHERE = -1;

    private WayShape() {}

    static Alluvial.Shape of(JourneyMap map, Texts texts) {
        List<Channel> kept = kept(map);
        List<Alluvial.Place> places = new ArrayList<>();
        for (Channel channel : kept)
            places.add(
                    new Alluvial.Place(
                            texts.get("domain.channel." + channel.key()),
                            ChannelMark.ink(channel)));
        places.add(new Alluvial.Place(texts.get("ui.journeys.other"), Ink.TEXT_3));
        List<Alluvial.Place> ends =
                List.of(
                        new Alluvial.Place(texts.get("ui.journeys.bought"), Ink.SUCCESS),
                        new Alluvial.Place(texts.get("ui.journeys.open"), Ink.HATCH),
                        new Alluvial.Place(texts.get("ui.journeys.lost"), Ink.BORDER_STRONG));
        List<Alluvial.Way> ways =
                counts(map, kept).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparing(WayShape::rank)))
                        .map(e -> way(e.getKey(), e.getValue(), places, ends))
                        .toList();
        return new Alluvial.Shape(
                List.of(
                        texts.get("ui.journeys.first"),
                        texts.get("ui.journeys.second"),
                        texts.get("ui.journeys.third"),
                        texts.get("ui.journeys.end")),
                Stream.concat(places.stream(), ends.stream()).toList(),
                ways,
                n -> texts.formats().count(Math.round(n)));
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
        for (Journey journey : map.journeys()) {
            if (journey.touches().isEmpty()) continue;
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
            counts.merge(way, 1L, Long::sum);
        }
        return counts;
    }

    private static int number(Channel channel, List<Channel> kept) {
        int at = kept.indexOf(channel);
        return at < 0 ? kept.size() : at;
    }

    /** Ways that begin alike stand together, those that go on first. */
    private static String rank(List<Integer> way) {
        StringBuilder rank = new StringBuilder();
        for (int at : way) rank.append((char) ('a' + (at == NOWHERE ? MOST_CHANNELS + 1 : at)));
        return rank.toString();
    }

    private static Alluvial.Way way(
            List<Integer> numbers,
            long amount,
            List<Alluvial.Place> places,
            List<Alluvial.Place> ends) {
        Alluvial.Place[] way = new Alluvial.Place[STOPS + 1];
        for (int stop = 0; stop < STOPS; stop++)
            way[stop] = numbers.get(stop) == NOWHERE ? null : places.get(numbers.get(stop));
        way[STOPS] = ends.get(numbers.get(STOPS));
        return new Alluvial.Way(Arrays.asList(way), amount);
    }
}
