package embudo.domain;

import java.util.Map;
import java.util.Optional;

/** The current score of each lead. */
public interface Scores {
    Optional<Score> of(long person);

    /** How many leads stand in each band; leads without a score are left out. */
    Map<Band, Long> bands();
}
