package embudo.learn;

import embudo.kernel.Problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ways of learning that can be compared on the same file. */
public enum Algorithm {
    FOREST,
    LOGISTIC,
    BOOSTING,
    STUMP;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem when there is none of that name
     */
    public static Algorithm of(String key) {
        return Arrays.stream(values())
                .filter(a -> a.key().equals(key.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new Problem(
                                "learn.algorithm.unknown",
                                key,
                                Arrays.stream(values())
                                        .map(Algorithm::key)
                                        .collect(Collectors.joining(", "))));
    }
}
