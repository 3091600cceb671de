package embudo.domain;

import java.time.Instant;
import java.util.Set;

/**
 * A merge in force: {@code absorbed} is counted and found as {@code survivor}. The survivor is
 * shown as it is today, the absorbed contact as it was and will be again. {@code taken} names the
 * fields that took the absorbed contact's value.
 */
public record Merge(long id, Contact survivor, Contact absorbed, Instant at, Set<String> taken) {
    public Merge {
        taken = Set.copyOf(taken);
    }
}
