package embudo.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The story: a list of 1,900 people, two webinars in the thirty days before, four in the season and
 * one to come. Who is interested comes, stays and buys; the channel somebody came through stays
 * theirs.
 */
final class Season {
    /** The moment the season is told at. */
    static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 19, 14, 32);

    static final LocalDate FIRST = LocalDate.of(2026, 9, 21);
    static final LocalDate CURRENT = LocalDate.of(2026, 10, 21);
    static final LocalDate LAST = LocalDate.of(2026, 11, 19);

    final List<Person> people;
    final List<Edition> earlier = new ArrayList<>();
    final List<Edition> current = new ArrayList<>();
    final Edition next;
    final List<Sale> sales = new ArrayList<>();
    final Random random = new Random(20_261_119);

    record Sale(Person person, LocalDateTime at) {}

    Season() {
        people = new People(random).invent(1_900);
        List<Person> before = new ArrayList<>(people);
        Collections.shuffle(before, random);
        earlier.add(edition("zoom-earlier-1-attendees.csv", "812 4401 0110", at(10, 1)));
        earlier.add(edition("zoom-earlier-2-attendees.csv", "812 4401 0115", at(10, 15)));
        earlier.get(0).fill(before.subList(0, 790), morning(9, 21), at(10, 1), 651, random);
        earlier.get(1).fill(before.subList(790, 1_612), morning(10, 1), at(10, 15), 672, random);

        List<Person> now = new ArrayList<>(people);
        Collections.shuffle(now, random);
        current.add(edition("zoom-1-attendees.csv", "812 4401 0127", at(10, 27)));
        current.add(edition("zoom-2-attendees.csv", "812 4401 0203", at(11, 3)));
        current.add(edition("zoom-3-attendees.csv", "812 4401 0210", at(11, 10)));
        current.add(edition("zoom-4-attendees.csv", "812 4401 0217", at(11, 17)));
        next = edition("zoom-5-registrants.csv", "812 4401 0226", at(11, 26));
        current.get(0).fill(now.subList(0, 342), morning(10, 21), at(10, 27), 274, random);
        current.get(1).fill(now.subList(342, 697), morning(10, 22), at(11, 3), 287, random);
        current.get(2).fill(now.subList(697, 1_058), morning(10, 29), at(11, 10), 293, random);
        current.get(3).fill(now.subList(1_058, 1_434), morning(11, 5), at(11, 17), 303, random);
        next.fill(now.subList(1_434, 1_846), morning(11, 10), NOW.minusMinutes(12), 0, random);

        Set<Person> buyers = new LinkedHashSet<>();
        sell(current, Map.of("email", 98, "linkedin", 68, "google", 38), buyers);
        sell(current, Map.of("facebook", 14, "organic", 21, "referral", 9), buyers);
        sell(earlier, Map.of("email", 84, "linkedin", 57, "google", 35), buyers);
        sell(earlier, Map.of("facebook", 13, "organic", 17, "referral", 8), buyers);
        sales.sort(Comparator.comparing(Sale::at).thenComparing(s -> s.person().id()));
    }

    /** What each person did up to now: webinars they came to, and whether they bought. */
    Map<Person, Integer> visits() {
        Map<Person, Integer> visits = new HashMap<>();
        for (List<Edition> some : List.of(earlier, current))
            for (Edition edition : some)
                edition.attended().forEach(p -> visits.merge(p.person(), 1, Integer::sum));
        return visits;
    }

    private static Edition edition(String file, String id, LocalDateTime startsAt) {
        return new Edition(file, id, "IA 10x Impact", startsAt);
    }

    private static LocalDateTime at(int month, int day) {
        return LocalDateTime.of(2026, month, day, 15, 0);
    }

    private static LocalDateTime morning(int month, int day) {
        return LocalDateTime.of(2026, month, day, 8, 0);
    }

    /** The most interested who came through each channel buy within days of their webinar. */
    private void sell(List<Edition> editions, Map<String, Integer> quota, Set<Person> buyers) {
        record Chance(Edition edition, Person person, double luck) {}
        List<String> channels = quota.keySet().stream().sorted().toList();
        for (String channel : channels) {
            List<Chance> chances = new ArrayList<>();
            for (Edition edition : editions)
                for (Edition.Place place : edition.attended())
                    if (place.person().channel().equals(channel)
                            && !buyers.contains(place.person()))
                        chances.add(
                                new Chance(
                                        edition,
                                        place.person(),
                                        place.person().interest() + random.nextDouble() * 0.5));
            chances.sort(Comparator.comparingDouble(Chance::luck).reversed());
            for (Chance chance : chances.subList(0, quota.get(channel))) {
                buyers.add(chance.person());
                sales.add(new Sale(chance.person(), paidAt(chance.edition().startsAt)));
            }
        }
    }

    private LocalDateTime paidAt(LocalDateTime start) {
        LocalDateTime at =
                random.nextInt(10) < 6
                        ? start.plusMinutes(80 + random.nextInt(360))
                        : start.toLocalDate()
                                .plusDays(1L + random.nextInt(4))
                                .atTime(9 + random.nextInt(12), random.nextInt(60));
        return at.isAfter(NOW.minusHours(2))
                ? start.toLocalDate().plusDays(1).atTime(9 + random.nextInt(12), random.nextInt(60))
                : at;
    }
}
