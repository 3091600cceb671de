package embudo.measure.attribution;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ways to divide a conversion among the touches before it, S-ATTR-01. */
public enum ModelKind {
    FIRST_TOUCH,
    LAST_TOUCH,
    LAST_NON_DIRECT,
    LINEAR,
    TIME_DECAY,
    POSITION_BASED,
    /** Removal effects of a chain of touches. */
    MARKOV,
    /** Shapley values of the number of conversions: the data-driven model of S-ATTR-01. */
    SHAPLEY,
    /** Shapley values of the rate of conversion: what converted against what did not. */
    SHAPLEY_RATE;

    /** Lower-case key for JSON and message keys, such as {@code first_touch}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Also by {@code data_driven}, the specification's name for {@link #SHAPLEY}. */
    public static Optional<ModelKind> of(String key) {
        if (key.equals("data_driven")) return Optional.of(SHAPLEY);
        return Arrays.stream(values()).filter(m -> m.key().equals(key)).findFirst();
    }

    /** True when every journey is divided by itself, so that a credit has its touches behind it. */
    public boolean byTouch() {
        return this != MARKOV && this != SHAPLEY_RATE;
    }
}
