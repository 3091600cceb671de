package embudo.ui.journeys;

import embudo.domain.Channel;
import embudo.plot.Alluvial;
import embudo.plot.Ink;
import embudo.text.Texts;
import embudo.ui.kit.ChannelMark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The ways of all journeys as an alluvial picture: the most used channels, the rest as one. */
final class WayShape {

    private WayShape() {}

    static Alluvial.Shape of(WayCounts counted, Texts texts) {
        List<Alluvial.Place> places = new ArrayList<>();
        for (Channel channel : counted.channels())
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
                keys(counted).stream()
                        .map(key -> way(key, counted.ways().get(key), places, ends))
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

    /** The ways of the picture as they were counted, in its order. */
    static List<List<Integer>> keys(WayCounts counted) {
        return counted.ways().keySet().stream()
                .sorted(Comparator.comparing(WayShape::rank))
                .toList();
    }

    /** Ways that begin alike stand together, those that go on first. */
    private static String rank(List<Integer> way) {
        StringBuilder rank = new StringBuilder();
        for (int at : way)
            rank.append(
                    (char) ('a' + (at == WayCounts.NOWHERE ? WayCounts.MOST_CHANNELS + 1 : at)));
        return rank.toString();
    }

    private static Alluvial.Way way(
            List<Integer> numbers,
            long amount,
            List<Alluvial.Place> places,
            List<Alluvial.Place> ends) {
        Alluvial.Place[] way = new Alluvial.Place[WayCounts.STOPS + 1];
        for (int stop = 0; stop < WayCounts.STOPS; stop++)
            way[stop] =
                    numbers.get(stop) == WayCounts.NOWHERE ? null : places.get(numbers.get(stop));
        way[WayCounts.STOPS] = ends.get(numbers.get(WayCounts.STOPS));
        return new Alluvial.Way(Arrays.asList(way), amount);
    }
}
