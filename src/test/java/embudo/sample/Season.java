package embudo.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The story: 6,000 people and the nineteen webinars of a year. In the sixty days that the screens
 * show as many come and buy as the story says; before, the process is left to itself.
 */
final class Season {
    static final int PEOPLE = 6_000;

    /** Sales of the thirty days before and of the thirty of the season. */
    private static final Map<String, int[]> SALES =
            Map.of(
                    "email", new int[] {84, 98},
                    "linkedin", new int[] {57, 68},
                    "google", new int[] {35, 38},
                    "facebook", new int[] {13, 14},
                    "organic", new int[] {17, 21},
                    "referral", new int[] {8, 9});

    final List<Edition> editions = Editions.all();
    final List<Life> lives;
    private final List<Person> people = new ArrayList<>();
    private final List<List<Edition>> places;
    private final Limits limits = new Limits();

    /**
     * @param ask as for {@link Episode#tell}
     */
    Season(boolean ask) {
        People inventor = new People();
        for (int i = 0; i < PEOPLE; i++) people.add(inventor.one(i));
        places = Enrolment.of(people, editions);
        limitComing();
        limitBuying();
        lives = tell(ask);
    }

    private List<Life> tell(boolean ask) {
        List<Life> all = new ArrayList<>();
        for (Person p : people) all.add(Life.of(p, places.get(p.number()), editions, limits, ask));
        return all;
    }

    /** Lets exactly the given number come: the limit lies between the last in and the first out. */
    private void limitComing() {
        Map<Edition, List<Double>> luck = new HashMap<>();
        for (Life life : tell(false))
            for (Place place : life.places)
                if (place.edition().attending() > 0)
                    luck.computeIfAbsent(place.edition(), e -> new ArrayList<>())
                            .add(place.comingLuck());
        luck.forEach((edition, some) ->
                limits.set(Limits.attendKey(edition), limit(some, edition.attending())));
    }

    private void limitBuying() {
        Map<String, List<Double>> luck = new HashMap<>();
        for (Life life : tell(false))
            for (Place place : life.places)
                if (place.edition().number() > Editions.EARLIER
                        && place.attended()
                        && place.wouldBuyAt().isBefore(Editions.NOW))
                    luck.computeIfAbsent(
                                    Limits.buyKey(place.edition(), place.source()),
                                    k -> new ArrayList<>())
                            .add(place.buyingLuck());
        SALES.forEach((source, counts) -> {
            limits.set("before " + source, limit(luck.get("before " + source), counts[0]));
            limits.set("now " + source, limit(luck.get("now " + source), counts[1]));
        });
    }

    private static double limit(List<Double> luck, int count) {
        luck.sort(Comparator.reverseOrder());
        return (luck.get(count - 1) + luck.get(count)) / 2;
    }
}
