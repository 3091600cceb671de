package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.kernel.Language;

import java.util.Map;

/**
 * A segment that comes with the product.
 *
 * @param system the specification's id of it
 */
public record SegmentRule(
        String key,
        String system,
        Map<Language, String> name,
        Map<Language, String> description,
        Condition where) {
    public SegmentRule {
        name = Map.copyOf(name);
        description = Map.copyOf(description);
    }
}
