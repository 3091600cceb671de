package embudo.catalog.loyalty;

import embudo.catalog.condition.Span;
import embudo.domain.EventType;
import embudo.kernel.Language;

import java.util.Map;

/**
 * What earns points.
 *
 * @param on null for a rule that only steps of workflows use
 * @param points negative for what takes them back
 * @param money for each whole unit of the workspace's currency, otherwise for each event
 * @param silence only after so long without an event of the type, null for any
 */
public record PointsRule(
        String key,
        EventType on,
        int points,
        boolean money,
        Span silence,
        Map<Language, String> name) {
    public PointsRule {
        name = Map.copyOf(name);
    }
}
