package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Span;
import embudo.domain.EventType;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * One step of a funnel: an event of any of the types of which the condition holds.
 *
 * @param name empty when the types name the step
 * @param types at least one
 * @param where on the event, {@link Condition#EVERYONE} for any
 * @param within longest time since the step before, null for no limit of its own
 */
public record FunnelStep(
        Map<Language, String> name, List<EventType> types, Condition where, Span within) {
    public FunnelStep {
        name = Map.copyOf(name);
        types = List.copyOf(types);
    }
}
