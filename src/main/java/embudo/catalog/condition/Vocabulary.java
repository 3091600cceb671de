package embudo.catalog.condition;

import java.util.List;
import java.util.Map;

/**
 * What there is to name in a condition at one moment.
 *
 * @param segments ids that {@code in_segment} may name
 * @param values texts that occur in a field, by its key, the most frequent first; fields of which
 *     nearly every person has another are missing
 */
public record Vocabulary(Fields fields, List<String> segments, Map<String, List<String>> values) {
    public Vocabulary {
        segments = List.copyOf(segments);
        values = Map.copyOf(values);
    }

    /** Fields alone. */
    public Vocabulary(Fields fields) {
        this(fields, List.of(), Map.of());
    }
}
