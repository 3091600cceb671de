package embudo.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The current score of each lead. */
public interface Scores {
    Optional<Score> of(long person);

    /** The scores of several leads by person; leads without a score are missing. */
    default Map<Long, Score> of(Collection<Long> people) {
        Map<Long, Score> found = new HashMap<>();
        for (long person : people) of(person).ifPresent(score -> found.put(person, score));
        return found;
    }

    /** How many leads stand in each band; leads without a score are left out. */
    Map<Band, Long> bands();
}
