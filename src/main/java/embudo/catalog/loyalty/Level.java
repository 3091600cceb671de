package embudo.catalog.loyalty;

import embudo.kernel.Language;

import java.util.Map;

/**
 * A level of the programme.
 *
 * @param from points earned from which on somebody has it
 */
public record Level(String key, int from, Map<Language, String> name) {
    public Level {
        name = Map.copyOf(name);
    }
}
