package embudo.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** Leads whose probability of conversion is above this; none while rules score. */
    Set<Long> likely(double above);

    /** How many leads have each score from 0 to 100; leads without a score are left out. */
    long[] spread();
}
