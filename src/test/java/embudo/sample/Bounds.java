package embudo.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * What can be reached in a larger population of the same kind: who knows the true probabilities
 * ranks no better than this.
 */
final class Bounds {
    final List<Truth.Row> registrations = new ArrayList<>();
    final List<Truth.Row> ends = new ArrayList<>();

    /**
     * @param ask whether to find out the chances at registration too, which takes long
     */
    Bounds(int leads, boolean ask) {
        List<Edition> editions = Editions.all();
        List<Person> people = new ArrayList<>();
        People inventor = new People();
        for (int i = 0; i < leads; i++) people.add(inventor.one(i));
        List<List<Edition>> places = Enrolment.of(people, editions);
        for (Person p : people)
            for (Truth.Row row :
                    Truth.of(Life.of(p, places.get(p.number()), editions, new Limits(), ask)))
                if (row.finished() && row.decision().equals("webinar_end")) ends.add(row);
                else if (row.finished() && row.decision().equals("registration"))
                    registrations.add(row);
    }
}
