package embudo.catalog.condition;

import java.util.List;

/**
 * A field that conditions may name.
 *
 * @param values the words of an {@link Type#ENUM}, empty for other types
 */
public record Field(String key, Type type, List<String> values) {
    public Field {
        values = List.copyOf(values);
    }

    Field(String key, Type type) {
        this(key, type, List.of());
    }
}
