package embudo.catalog.workflow;

import embudo.domain.Band;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The map of nurturing, S-NUR-05: which workflow writes to each class of leads, and by which fields
 * each side of a person is known.
 *
 * @param classes key of the workflow of each band
 * @param dimensions keys of fields of people
 */
public record Programme(Map<Band, String> classes, Map<Dimension, List<String>> dimensions) {
    /** Sides of a person that content is chosen by. */
    public enum Dimension {
        BEHAVIOURAL,
        DEMOGRAPHIC,
        PSYCHOGRAPHIC,
        TECHNOGRAPHIC;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Programme {
        classes = Collections.unmodifiableMap(new EnumMap<>(classes));
        dimensions = Collections.unmodifiableMap(new EnumMap<>(dimensions));
    }
}
