package embudo.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * One webinar of the season and who signed up for it. Times are those of Madrid, as Zoom writes
 * them.
 */
final class Edition {
    static final int MINUTES = 75;

    final String file;
    final String id;
    final String topic;
    final LocalDateTime startsAt;
    final List<Place> places = new ArrayList<>();

    /** A person's place; {@code stays} is empty when they did not come. */
    record Place(Person person, LocalDateTime registeredAt, List<Stay> stays) {}

    record Stay(LocalDateTime from, LocalDateTime to) {
        long minutes() {
            return (Duration.between(from, to).toSeconds() + 59) / 60;
        }
    }

    Edition(String file, String id, String topic, LocalDateTime startsAt) {
        this.file = file;
        this.id = id;
        this.topic = topic;
        this.startsAt = startsAt;
    }

    /**
     * Signs people up between two moments and lets the given number come: the interested first,
     * with luck playing a part.
     */
    void fill(
            List<Person> people,
            LocalDateTime opens,
            LocalDateTime closes,
            int attending,
            Random random) {
        record Chance(Person person, double luck) {}
        List<Chance> chances = new ArrayList<>();
        for (Person p : people)
            chances.add(new Chance(p, p.interest() * 0.6 + random.nextDouble() * 0.8));
        chances.sort(Comparator.comparingDouble(Chance::luck).reversed());
        for (int i = 0; i < chances.size(); i++) {
            Person person = chances.get(i).person();
            places.add(
                    new Place(
                            person,
                            daytime(opens, closes, random),
                            i < attending ? stays(person, random) : List.of()));
        }
        places.sort(Comparator.comparing(Place::registeredAt));
    }

    List<Place> attended() {
        return places.stream().filter(place -> !place.stays().isEmpty()).toList();
    }

    private static LocalDateTime daytime(LocalDateTime from, LocalDateTime to, Random random) {
        while (true) {
            long span = Duration.between(from, to).toSeconds();
            LocalDateTime at = from.plusSeconds((long) (random.nextDouble() * span));
            if (at.getHour() >= 8 && at.getHour() < 23) return at.withNano(0);
        }
    }

    /** Most stay once; every sixth loses the line and comes back, some on a second device. */
    private List<Stay> stays(Person person, Random random) {
        int late = random.nextInt(10) < 7 ? random.nextInt(300) - 180 : random.nextInt(1200);
        double share = Math.min(1, 0.25 + person.interest() * 0.7 + random.nextDouble() * 0.3);
        int length = Math.max(120, (int) ((MINUTES * 60 - late) * share));
        LocalDateTime from = startsAt.plusSeconds(late);
        LocalDateTime to = from.plusSeconds(length);
        if (random.nextInt(6) > 0 || length < 900) return List.of(new Stay(from, to));
        LocalDateTime broken = from.plusSeconds(length / 4 + random.nextInt(length / 2));
        boolean overlap = random.nextInt(4) == 0;
        LocalDateTime back =
                overlap
                        ? broken.minusSeconds(30 + random.nextInt(90))
                        : broken.plusSeconds(20 + random.nextInt(200));
        return List.of(
                new Stay(from, broken),
                new Stay(back, to.isAfter(back) ? to : back.plusSeconds(60)));
    }
}
