package embudo.catalog.loyalty;

import embudo.domain.EventType;
import embudo.kernel.Language;

import java.util.Map;

/**
 * A badge, given once.
 *
 * @param on null for one that only steps of workflows give
 * @param times the event of the type that brings it
 */
public record Badge(String key, EventType on, int times, Map<Language, String> name) {
    public Badge {
        name = Map.copyOf(name);
    }
}
