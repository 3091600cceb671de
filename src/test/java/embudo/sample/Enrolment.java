package embudo.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who signs up for which webinar: the interested more often, with luck playing a part. Between two
 * webinars of one person lie at least 62 days, so that no purchase can belong to two of them.
 */
final class Enrolment {
    private static final int GAP = 62;

    private Enrolment() {}

    /** For each person the webinars they sign up for, oldest first. */
    static List<List<Edition>> of(List<Person> people, List<Edition> editions) {
        double scale = people.size() / 6000.0;
        List<List<Edition>> places = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) places.add(new ArrayList<>());
        List<Edition> autumn = editions.subList(Editions.EARLIER, editions.size());
        int at = 0;
        int[] willing = byWish(people, 0);
        int all = (int) Math.round(autumn.stream().mapToInt(Edition::places).sum() * scale);
        int[] shuffled = shuffled(willing, all);
        for (Edition edition : autumn)
            for (int n = (int) Math.round(edition.places() * scale); n > 0 && at < all; n--)
                places.get(shuffled[at++]).add(edition);
        for (Edition edition : editions.subList(0, Editions.EARLIER))
            earlier(people, places, edition, (int) Math.round(edition.places() * scale));
        places.forEach(some -> some.sort(Comparator.comparing(Edition::startsAt)));
        return places;
    }

    private static void earlier(
            List<Person> people, List<List<Edition>> places, Edition edition, int count) {
        int left = count;
        for (int person : byWish(people, edition.number())) {
            if (left == 0) return;
            List<Edition> own = places.get(person);
            if (own.stream().anyMatch(other -> near(edition, other))) continue;
            own.add(edition);
            left--;
        }
    }

    private static boolean near(Edition a, Edition b) {
        return Math.abs(Times.days(a.startsAt(), b.startsAt())) < GAP;
    }

    /** People in the order in which they would sign up. */
    private static int[] byWish(List<Person> people, int edition) {
        double[] wish = new double[people.size()];
        for (Person p : people)
            wish[p.number()] = 0.4 * p.interest() + new Noise(3, edition, p.number()).gumbel();
        return IntStream.range(0, wish.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -wish[i]))
                .mapToInt(i -> i)
                .toArray();
    }

    private static int[] shuffled(int[] people, int count) {
        int[] some = java.util.Arrays.copyOf(people, count);
        Noise noise = new Noise(4);
        for (int i = count - 1; i > 0; i--) {
            int j = noise.below(i + 1);
            int kept = some[i];
            some[i] = some[j];
            some[j] = kept;
        }
        return some;
    }
}
