package embudo.sample;

import java.util.ArrayList;
import java.util.List;

/** A person's year. The same person in the same webinars has the same year. */
final class Life {
    final Person person;
    final Diary diary;
    final List<Place> places = new ArrayList<>();
    final List<Renewal> renewals;

    private Life(Person person, Diary diary, List<Renewal> renewals) {
        this.person = person;
        this.diary = diary;
        this.renewals = renewals;
    }

    /**
     * @param base the person as invented; who signs up before they are on the list comes onto it by
     *     that
     * @param ask as for {@link Episode#tell}
     */
    static Life of(Person base, List<Edition> own, List<Edition> all, Limits limits, boolean ask) {
        Person person = base;
        if (!own.isEmpty()) {
            var first = Episode.registeredAt(base, own.getFirst());
            if (base.created().isAfter(first)) person = base.from(first.minusMinutes(3));
        }
        Diary diary = new Diary(person);
        Routine.tell(diary, own, all, new Noise(6, person.number()));
        List<Place> places = new ArrayList<>();
        for (Edition edition : own) {
            Place place = new Episode(edition, diary, limits).tell(ask);
            places.add(place);
            Aftermath.tell(diary, place, own);
        }
        Life life = new Life(person, diary, Membership.tell(diary, places));
        life.places.addAll(places);
        return life;
    }
}
